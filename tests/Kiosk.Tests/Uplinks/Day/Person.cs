using System.Globalization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Kiosk.Uplinks.AirProxy;

namespace Kiosk.Tests.Uplinks.Day;

/// <summary>Somebody who asks every uplink for everything, again and again, and waits for nothing.</summary>
sealed class Person(UplinkRig kiosk, IReadOnlyList<UplinkOptions> uplinks)
{
    const int AtOnce = 5;

    readonly List<(UplinkOptions Uplink, Task Task)> running = [];
    int count;

    public int Refused { get; private set; }

    public void Hammer(CancellationToken goingHome)
    {
        running.RemoveAll(one => one.Task.IsCompleted);
        foreach (var uplink in uplinks)
        {
            var vendor = kiosk.Vendor(uplink.Kind);
            if (vendor.Actions.Count > 0 && running.Count(one => one.Uplink == uplink) < AtOnce)
                running.Add((uplink, TryAsync(vendor.ActAsync(UplinkAccount.Of(uplink), uplink.Target, Command(vendor), progress: null, goingHome))));
            if (uplink.Kind is UplinkKind.AirProxy)
                running.Add((uplink, TryAsync(kiosk.Get<AirProxyClient>().ChangeIpAsync(UplinkAccount.Of(uplink), uplink.Target!, new AirProxyChange { IsAsync = true, Fingerprint = Fingerprint() }, goingHome))));
        }
    }

    public Task GoneAsync() => Task.WhenAll(running.Select(one => one.Task));

    UplinkCommand Command(IUplink vendor) => new(
        vendor.Actions[count % vendor.Actions.Count],
        new Dictionary<string, string> { ["subject"] = "Now", ["body"] = "!", ["enabled"] = "true", ["fp"] = Fingerprint() });

    /// <summary>Never twice the same, so that a change that is sent twice can be told from two.</summary>
    string Fingerprint() => string.Create(CultureInfo.InvariantCulture, $"4:64:0:*:{++count},2:mss:df:0");

    async Task TryAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (Exception exception) when (exception is UplinkException or OperationCanceledException)
        {
            Refused++;
        }
    }
}
