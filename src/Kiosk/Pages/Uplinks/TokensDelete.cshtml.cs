using Kiosk.Localization;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before a token goes, whether what it made goes with it, and twice when it is the one the kiosk asks with.</summary>
public sealed class TokensDeleteModel(AzireVpnTokens tokens, UplinkBoard board, IStringLocalizer<Errors> errors) : TokensPage(tokens, board, errors)
{
    /// <summary>Null when it cannot be had.</summary>
    public AzireVpnToken? Token { get; private set; }

    public bool IsUnsure { get; private set; }

    [BindProperty]
    public bool Purge { get; set; }

    /// <summary>The kiosk's own token may go.</summary>
    [BindProperty]
    public bool Own { get; set; }

    public async Task<IActionResult> OnGetAsync(string name, string id, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Token = await FindTokenAsync(id, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string name, string id, CancellationToken cancellationToken)
    {
        if (!Find(name))
            return NotFound();
        Token = await FindTokenAsync(id, cancellationToken);
        IsUnsure = Token is { IsOwn: true } && !Own;
        if (Token is null || IsUnsure || !await DoAsync(() => Account.DeleteAsync(Uplink, Token, Purge, Actor.Desk, CancellationToken.None)))
            return Page();
        Say(Token.IsOwn ? "Tokens.OwnDeleted" : "Tokens.Deleted");
        return LocalRedirect(Here);
    }
}
