using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What the account is called at iProxy.</summary>
public sealed class AccountProfileModel(
    UplinkList uplinks, IProxyAccount accounts, ConnectionLook look, IProxyAsking asking, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    const string Display = "display";
    const string Telegram = "telegram";
    const string Prefix = "prefix";
    const int Longest = 256;

    public TypedForm Form { get; } = new();

    /// <summary>Whether there is a form to show: what was typed stays, whatever iProxy says.</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = await asking.AskAsync(() => accounts.MeAsync(VendorAccount, cancellationToken));
        (IsOpen, Trouble) = (asked.IsDone, asked.Trouble);
        (Form[Display], Form[Telegram], Form[Prefix]) = (asked.Value?.DisplayName ?? "", asked.Value?.Telegram ?? "", asked.Value?.ProxyPrefix ?? "");
    }

    public async Task<IActionResult> OnPostAsync(Guid key, CancellationToken cancellationToken)
    {
        IsOpen = true;
        Form.Read(Request.Form, Display, Telegram, Prefix);
        foreach (var field in new[] { Display, Telegram, Prefix }.Where(field => Form[field].Length > Longest))
            Form.Complain(field, text["Profile.TooLong", Longest]);
        if (!Form.Has(Display) && !Form.Has(Telegram) && !Form.Has(Prefix))
            Form.Complain(Display, text["Profile.Nothing"]);
        look.AskForTick(Form, Request.Form);
        if (!Form.IsRight)
            return Page();
        var changed = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "profile-change", key),
            token => accounts.UpdateAsync(VendorAccount, Form.OrNull(Display), Form.OrNull(Telegram), Form.OrNull(Prefix), token),
            cancellationToken);
        if (changed.IsDone)
            return Go(text["Profile.Changed"], "account");
        Trouble = changed.Trouble;
        return Page();
    }
}
