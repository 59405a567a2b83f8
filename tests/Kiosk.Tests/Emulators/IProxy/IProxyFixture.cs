using System.Text.Json;
using Kiosk.Emulators.IProxy;
using Kiosk.Tests.Emulators.Uplinks;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.IProxy;

/// <summary>iProxy with a clock of its own and two connections: a phone, and one only just created.</summary>
sealed class IProxyFixture : IAsyncDisposable
{
    public const string Lobby = "2W1IlyssyF";

    public const string Spare = "5ChcNy5QuK";

    IProxyFixture(IProxyEmulator vendor, ManualTimeProvider time)
    {
        (Vendor, Time) = (vendor, time);
        Caller = new VendorCaller(vendor, ("Authorization", $"Bearer {vendor.ApiKey}"));
    }

    public IProxyEmulator Vendor { get; }

    public ManualTimeProvider Time { get; }

    public VendorCaller Caller { get; }

    public static async Task<IProxyFixture> StartAsync(IProxySettings? settings = null)
    {
        var time = new ManualTimeProvider();
        return new IProxyFixture(await IProxyEmulator.StartAsync(settings ?? new IProxySettings(), time, TestContext.Current.CancellationToken), time);
    }

    public Task<VendorAnswer> CommandAsync(string action, string more = "", string id = Lobby) =>
        Caller.PostAsync($"connection/{id}/command-push", $$"""{"action":"{{action}}"{{more}}}""");

    public async Task<JsonElement> ConnectionAsync(string id = Lobby) => (await Caller.GetAsync($"connections/{id}")).Json;

    public async Task<string> ActivePlanAsync() => (await ConnectionAsync()).GetProperty("plan_info").GetProperty("active_plan").GetRawText();

    public async Task<JsonElement> StatusAsync(string id = Lobby) =>
        (await Caller.GetAsync("connections-status"))["connections"].EnumerateArray().Single(c => c.GetProperty("connection_id").GetString() == id);

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Vendor.DisposeAsync();
    }
}
