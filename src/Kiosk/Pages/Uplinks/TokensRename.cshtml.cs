using Kiosk.Localization;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

public sealed class TokensRenameModel(AzireVpnTokens tokens, UplinkBoard board, IStringLocalizer<Errors> errors) : TokensPage(tokens, board, errors)
{
    /// <summary>Null when it cannot be had.</summary>
    public AzireVpnToken? Token { get; private set; }

    [BindProperty]
    public string? DeviceName { get; set; }

    [BindProperty]
    public string? Comment { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, string id, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Token = await FindTokenAsync(id, cancellationToken);
        (DeviceName, Comment) = (Token?.DeviceName, Token?.Comment);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, string id, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Token = await FindTokenAsync(id, cancellationToken);
        if (Token is null
            || !await DoAsync(() => Account.RenameAsync(Uplink, Token, Typed(DeviceName), Typed(Comment), Actor.Desk, CancellationToken.None)))
        {
            return Page();
        }

        Say("Tokens.Renamed");
        return LocalRedirect(Here);
    }
}
