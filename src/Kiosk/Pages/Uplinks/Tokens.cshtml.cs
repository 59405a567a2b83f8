using Kiosk.Localization;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The account's tokens, and a new one, whose key is on the answer to its form and nowhere else.</summary>
public sealed class TokensModel(AzireVpnTokens tokens, OnceOnly once, UplinkBoard board, IStringLocalizer<Errors> errors) : TokensPage(tokens, board, errors)
{
    /// <summary>Null when they cannot be had.</summary>
    public IReadOnlyList<AzireVpnToken>? Tokens { get; private set; }

    public AzireVpnKeyedToken? Made { get; private set; }

    public string? Done { get; private set; }

    public bool IsNameMissing { get; private set; }

    [BindProperty]
    public string? DeviceName { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Done = Said();
        await ReadAsync(async () => Tokens = await Account.ListAsync(Uplink, cancellationToken));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, Guid key, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        IsNameMissing = Typed(DeviceName) is null;
        if (!IsNameMissing)
        {
            if (!once.IsFirst(key))
            {
                Say("Tokens.SentTwice");
                return LocalRedirect(Here);
            }

            if (await DoAsync(async () => Made = await Account.CreateAsync(Uplink, Typed(DeviceName), Typed(Comment), Actor.Desk, CancellationToken.None)))
                return Page();
        }

        await ReadAsync(async () => Tokens = await Account.ListAsync(Uplink, cancellationToken));
        return Page();
    }
}
