using Kiosk.Emulators.AirProxy;
using Kiosk.Tests.Emulators.Uplinks;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Emulators.AirProxy;

/// <summary>AirProxy with a clock of its own.</summary>
sealed class AirProxyFixture : IAsyncDisposable
{
    AirProxyFixture(AirProxyEmulator vendor, ManualTimeProvider time)
    {
        (Vendor, Time) = (vendor, time);
        Caller = new VendorCaller(vendor, ("Accept", "application/json"));
    }

    public AirProxyEmulator Vendor { get; }

    public ManualTimeProvider Time { get; }

    public VendorCaller Caller { get; }

    public static async Task<AirProxyFixture> StartAsync(AirProxySettings? settings = null)
    {
        var time = new ManualTimeProvider();
        return new AirProxyFixture(await AirProxyEmulator.StartAsync(settings ?? new AirProxySettings(), time, TestContext.Current.CancellationToken), time);
    }

    /// <summary>With the key and proxy 9042.</summary>
    public Task<VendorAnswer> CallAsync(string call, string options = "", string id = "9042") =>
        Caller.GetAsync($"{call}/?key={Vendor.ApiKey}&id={id}&format=json{options}");

    public Task<VendorAnswer> ListAsync(string filters = "") => Caller.GetAsync($"list/?key={Vendor.ApiKey}{filters}");

    /// <summary>Lets a second pass again and again, until the answer is there.</summary>
    public async Task<VendorAnswer> InTimeAsync(Task<VendorAnswer> answer)
    {
        while (!answer.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        return await answer;
    }

    public async ValueTask DisposeAsync()
    {
        Caller.Dispose();
        await Vendor.DisposeAsync();
    }
}
