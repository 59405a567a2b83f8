using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before an access ends.</summary>
public sealed class DeleteAccessModel(
    UplinkList uplinks, IProxyAccesses proxies, IProxyVpnAccesses vpns, IProxyAsking asking, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    bool isVpn;

    /// <summary>What it is called, else its number.</summary>
    public string What { get; private set; } = "";

    public string Id { get; private set; } = "";

    public bool CanBeDeleted => Trouble is null;

    public async Task OnGetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        (isVpn, Id) = (kind == "vpn", id);
        var asked = await asking.AskAsync(() => NameAsync(id, cancellationToken));
        What = asked.Value is { Length: > 0 } name ? name : id;
        Trouble = asked.Trouble ?? (asked.Value is null ? text["IProxy.Gone"].Value : null);
    }

    public async Task<IActionResult> OnPostAsync(string kind, string id, Guid key, CancellationToken cancellationToken)
    {
        (isVpn, Id) = (kind == "vpn", id);
        What = (await asking.AskAsync(() => NameAsync(id, cancellationToken))).Value is { Length: > 0 } name ? name : id;
        var deleted = await changes.DoAsync(
            new IProxyChange(Uplink.Name, isVpn ? "vpn-delete" : "access-delete", key, What),
            token => isVpn ? vpns.DeleteAsync(VendorAccount, ConnectionId, id, token) : proxies.DeleteAsync(VendorAccount, ConnectionId, id, token),
            cancellationToken);
        if (deleted.IsDone)
            return Go(text["Accesses.Deleted"], "accesses");
        Trouble = deleted.Trouble;
        return Page();
    }

    /// <summary>Null when it is gone.</summary>
    async Task<string?> NameAsync(string id, CancellationToken cancellationToken) => isVpn
        ? (await vpns.ListAsync(VendorAccount, ConnectionId, cancellationToken)).Where(one => one.Id == id).Select(one => one.Name ?? "").FirstOrDefault()
        : (await proxies.ListAsync(VendorAccount, ConnectionId, cancellationToken)).Where(one => one.Id == id).Select(one => one.Description ?? "").FirstOrDefault();
}
