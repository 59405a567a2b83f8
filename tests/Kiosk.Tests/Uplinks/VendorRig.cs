using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;

namespace Kiosk.Tests.Uplinks;

/// <summary>The exchange before a server that follows a script.</summary>
sealed class VendorRig : IAsyncDisposable
{
    public const string Key = "canary/of+the=key";

    public VendorRig(Func<ScriptedRequest, ScriptedReply> script, UplinkKind kind = UplinkKind.AzireVpn, ManualTimeProvider? time = null)
    {
        Server = new ScriptedServer(script);
        Kiosk = new UplinkRig(time ?? new ManualTimeProvider());
        Account = new UplinkAccount(kind, new Uri(Server.Url), Key);
    }

    public ScriptedServer Server { get; }
    public UplinkRig Kiosk { get; }
    public UplinkAccount Account { get; }

    public VendorRequest Read => new(Account, "read", "read?key=" + Uri.EscapeDataString(Key)) { Authorization = ("Authorization", "Bearer " + Key) };

    public VendorRequest Write => Read with { Call = "write", IsWrite = true };

    /// <summary>Lets time pass in small steps until there is an answer.</summary>
    public Task<VendorAnswer> SendAsync(VendorRequest request) =>
        Kiosk.InTimeAsync(Kiosk.Exchange.SendAsync(request, default), TimeSpan.FromMilliseconds(100));

    public async Task<UplinkException> FailAsync(VendorRequest request) => await Should.ThrowAsync<UplinkException>(SendAsync(request));

    public async ValueTask DisposeAsync()
    {
        foreach (var line in Kiosk.Log.All)
            line.ShouldNotContain("canary");
        await Kiosk.DisposeAsync();
        await Server.DisposeAsync();
    }
}
