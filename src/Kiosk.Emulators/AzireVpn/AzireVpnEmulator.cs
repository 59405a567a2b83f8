using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AzireVpn;

/// <summary>AzireVPN on loopback, written from the vendor's page: an account and its tokens.</summary>
public sealed class AzireVpnEmulator : UplinkEmulator
{
    readonly TokenBook tokens;
    readonly AzireVpnApi api;

    AzireVpnEmulator(AzireVpnSettings settings, TokenBook tokens, AzireVpnApi api, TimeProvider time)
        : base(api, settings.Port, settings.AnswerDelay, time)
    {
        this.tokens = tokens;
        this.api = api;
        Token = settings.Tokens.Count > 0 ? settings.Tokens[0].Key : "";
    }

    public override string Name => "AzireVPN";

    public override Uri ApiUrl => new(Origin, "v3/");

    /// <summary>The key of the first token.</summary>
    public string Token { get; }

    /// <summary>A copy.</summary>
    public IReadOnlyList<AzireVpnToken> Tokens => tokens.All();

    /// <summary>Addresses the tokens have made; a purge removes those of its token.</summary>
    public int Resources => tokens.Resources();

    public TokenListing Listing
    {
        get => api.Listing;
        set => api.Listing = value;
    }

    /// <summary>Of the account; may be negative.</summary>
    public double DaysLeft
    {
        get => api.DaysLeft;
        set => api.DaysLeft = value;
    }

    public static Task<AzireVpnEmulator> StartAsync(AzireVpnSettings settings, TimeProvider time, CancellationToken cancellation)
    {
        var book = new TokenBook(settings, time);
        return StartedAsync(new AzireVpnEmulator(settings, book, new AzireVpnApi(settings, book, time), time), cancellation);
    }

    /// <summary>As if someone at the account's page had deleted it; false if there was none.</summary>
    public bool Revoke(string id) => tokens.Delete(id, purges: false);
}
