using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before an action link ends.</summary>
public sealed class DeleteLinkModel(UplinkList uplinks, IProxyLinks links, IProxyAsking asking, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    /// <summary>What it does and for whom it is.</summary>
    public string What { get; private set; } = "";

    public async Task OnGetAsync(string mark, CancellationToken cancellationToken) => await FindAsync(mark, cancellationToken);

    public async Task<IActionResult> OnPostAsync(string mark, Guid key, CancellationToken cancellationToken)
    {
        // Of two taps the second may find it gone and still gets the first one's answer.
        var link = await FindAsync(mark, cancellationToken);
        var deleted = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "link-delete", key, What),
            token => link is null ? throw new NotAsSeenException(text["IProxy.Gone"]) : links.DeleteAsync(VendorAccount, ConnectionId, link.Id, token),
            cancellationToken);
        if (deleted.IsDone)
            return Go(text["Links.Deleted"], "links");
        Trouble ??= deleted.Trouble;
        return Page();
    }

    async Task<IProxyLink?> FindAsync(string mark, CancellationToken cancellationToken)
    {
        var asked = await asking.AskAsync(() => links.ListAsync(VendorAccount, ConnectionId, cancellationToken));
        var found = asked.Value?.FirstOrDefault(link => LinkMark.Of(link) == mark);
        Trouble = asked.Trouble ?? (found is null ? text["IProxy.Gone"].Value : null);
        What = found is null ? "" : found.Comment is { Length: > 0 } comment ? comment : Action(found);
        return found;
    }

    string Action(IProxyLink link) =>
        text[$"Links.Action.{link.Action}"] is { ResourceNotFound: false } known ? known : text["Links.Action.Other", link.Action ?? ""];
}
