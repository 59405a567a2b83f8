using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A new proxy access, or one to be changed.</summary>
public sealed class ProxyAccessModel(
    UplinkList uplinks, IProxyAccesses accesses, ProxyAccessForm form, IProxyAsking asking, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    public const string New = "new";

    IProxyAccess? before;

    public ProxyAccessForm Form => form;
    public string Id { get; private set; } = New;
    public bool IsNew => Id == New;
    public string Here => At("accesses", "proxy", Id);

    /// <summary>Whether there is a form to show: what was typed stays, whatever iProxy says.</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        IsOpen = await FindAsync(id, cancellationToken);
        if (IsOpen)
            form.Fill(before);
    }

    public async Task<IActionResult> OnPostAsync(string id, Guid key, CancellationToken cancellationToken)
    {
        IsOpen = true;
        form.Read(Request.Form);
        if (!await FindAsync(id, cancellationToken) || form.Wish(before) is not { } wish)
            return Page();
        if (!form.IsChanged)
            return Go(text["IProxy.Nothing"], "accesses");
        var made = await changes.DoAsync(
            new IProxyChange(Uplink.Name, IsNew ? "access-create" : "access-edit", key, form.Title),
            token => IsNew ? accesses.CreateAsync(VendorAccount, ConnectionId, wish, token) : accesses.UpdateAsync(VendorAccount, ConnectionId, id, wish, token),
            cancellationToken);
        if (made.IsDone)
            return Go(text[IsNew ? "Accesses.Created" : "Accesses.Saved"], "accesses");
        Trouble = made.Trouble;
        return Page();
    }

    async Task<bool> FindAsync(string id, CancellationToken cancellationToken)
    {
        Id = id;
        if (IsNew)
            return true;
        var asked = await asking.AskAsync(() => accesses.ListAsync(VendorAccount, ConnectionId, cancellationToken));
        before = asked.Value?.FirstOrDefault(access => access.Id == id);
        Trouble = asked.Trouble ?? (before is null ? text["IProxy.Gone"].Value : null);
        return before is not null;
    }
}
