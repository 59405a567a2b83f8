using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A PIN or a key: made once the box is ticked, shown once, kept nowhere.</summary>
public sealed class KeysModel(
    UplinkList uplinks, IProxyPairing pairing, AccountKey accountKey, ConnectionLook look, IProxyChanges changes, IStringLocalizer<Screen> text)
    : IProxyPage(uplinks)
{
    public string What { get; private set; } = "";
    public TypedForm Form { get; } = new();

    /// <summary>Null until there is one to be shown.</summary>
    public MadeKey? Made { get; private set; }

    /// <summary>Where it could not be saved, so that it is not made.</summary>
    public bool IsRefused { get; private set; }

    bool IsAccounts => What == "account-key";

    public void OnGet(string what)
    {
        What = what;
        if (IsAccounts && UplinkAccount.TryOf(Uplink) is { } account && accountKey.Fixed(account) is { } holder)
            (IsRefused, Trouble) = (true, text["Keys.Fixed", holder.Uplink.Name]);
    }

    public async Task<IActionResult> OnPostAsync(string what, Guid key, CancellationToken cancellationToken)
    {
        OnGet(what);
        look.AskForTick(Form, Request.Form);
        if (IsRefused || !Form.IsRight)
            return Page();
        var holders = IsAccounts && UplinkAccount.TryOf(Uplink) is { } account ? accountKey.Holders(account).Count : 0;
        var made = await changes.DoAsync(new IProxyChange(Uplink.Name, what, key), MakeAsync, cancellationToken);
        if (made.Value is { Secret: null })
            return Go(holders > 1 ? text["Keys.SavedMany", holders] : text["Keys.Saved"], "account");
        Made = made.Value;
        Trouble = IsAccounts && made.IsUnknown ? $"{made.Trouble} {text["Keys.Lost"]}" : made.Trouble;
        return Page();
    }

    async Task<MadeKey> MakeAsync(CancellationToken cancellationToken)
    {
        switch (What)
        {
            case "pin":
                var pin = await pairing.NewPinAsync(VendorAccount, ConnectionId, cancellationToken);
                return new MadeKey(pin.Code, pin.ExpiresAt);
            case "connection-key":
                return new MadeKey(await pairing.NewKeyAsync(VendorAccount, ConnectionId, cancellationToken));
            default:
                return await accountKey.ReplaceAsync(VendorAccount, cancellationToken);
        }
    }
}
