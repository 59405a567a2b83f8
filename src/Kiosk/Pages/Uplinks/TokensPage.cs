using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AzireVpn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>What the pages on an AzireVPN account's tokens share. They ask the vendor while a person waits, and say so in a sentence when it fails.</summary>
public abstract class TokensPage(AzireVpnTokens tokens, UplinkBoard board, IStringLocalizer<Errors> errors) : PageModel
{
    const string DoneNote = "tokens-done";

    public UplinkOptions Uplink { get; private set; } = null!; // every handler finds it or answers 404

    public string Here => UplinkPath.Of(Uplink.Name, "/tokens");

    public string? Trouble { get; private set; }

    /// <summary>The trouble is of a kind that leaves open whether it was done.</summary>
    public bool IsInDoubt { get; private set; }

    protected AzireVpnTokens Account => tokens;

    public static string PathOf(UplinkOptions uplink, AzireVpnToken token, string below = "") =>
        UplinkPath.Of(uplink.Name, $"/tokens/{Uri.EscapeDataString(token.Id)}{below}");

    protected bool Find(string name)
    {
        if (board.At(name) is not { Uplink: { Kind: UplinkKind.AzireVpn } uplink })
            return false;
        Uplink = uplink;
        return true;
    }

    /// <summary>False: it failed, and <see cref="Trouble"/> says why; of several failures the first, which was asked about.</summary>
    protected async Task<bool> ReadAsync(Func<Task> call) => await TryAsync(call) is null;

    /// <summary>The same for what changes something. It is not cancelled when the browser goes away: the outcome of what was sent is worth knowing.</summary>
    protected async Task<bool> DoAsync(Func<Task> call)
    {
        var failure = await TryAsync(call);
        IsInDoubt = failure is { NotDone: false };
        return failure is null;
    }

    /// <summary>Null: there is none, or the list cannot be had, and <see cref="Trouble"/> says which.</summary>
    protected async Task<AzireVpnToken?> FindTokenAsync(string id, CancellationToken cancellationToken)
    {
        AzireVpnToken? token = null;
        if (await ReadAsync(async () => token = (await tokens.ListAsync(Uplink, cancellationToken)).FirstOrDefault(token => token.Id == id)) && token is null)
            Trouble = errors.Explain(new UplinkReason("AzireVpn.NoSuchToken"));
        return token;
    }

    /// <summary>The list's first words, on its next visit: a key of Screen.resx.</summary>
    protected void Say(string done) => TempData[DoneNote] = done;

    protected string? Said() => TempData[DoneNote] as string;

    protected static string? Typed(string? words) => string.IsNullOrWhiteSpace(words) ? null : words.Trim();

    async Task<UplinkException?> TryAsync(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (UplinkException exception)
        {
            Trouble ??= errors.Explain(exception.ReasonFor(Uplink.Kind));
            return exception;
        }
    }
}
