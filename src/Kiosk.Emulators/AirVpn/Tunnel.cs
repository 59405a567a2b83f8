namespace Kiosk.Emulators.AirVpn;

/// <summary>A session of a device. Its speeds swing; its counters are what the swing adds up to.</summary>
sealed class Tunnel(AirVpnDevice device, AirVpnServer server, DateTimeOffset since)
{
    const double DownloadBytesPerSecond = 1_400_000;
    const double UploadBytesPerSecond = 160_000;
    const double SwingSeconds = 97;
    const double SwingShare = 0.6;

    DateTimeOffset? stalled;

    public AirVpnDevice Device => device;

    public AirVpnServer Server => server;

    public DateTimeOffset Since => since;

    public string VpnIp { get; } = $"10.{128 + server.Number % 100}.{Math.Abs(device.Name.Length * 7) % 250}.{2 + since.Second}";

    public string VpnIpv6 { get; } = $"fd7d:76ee:e68f:{server.Number:x}::{2 + since.Second:x}";

    /// <summary>The session stays, nothing moves any more.</summary>
    public void Stall(DateTimeOffset at) => stalled ??= at;

    public void Resume() => stalled = null;

    public long SpeedRead(DateTimeOffset at) => Speed(UploadBytesPerSecond, at);

    public long SpeedWrite(DateTimeOffset at) => Speed(DownloadBytesPerSecond, at);

    public long BytesRead(DateTimeOffset at) => Bytes(UploadBytesPerSecond, at);

    public long BytesWritten(DateTimeOffset at) => Bytes(DownloadBytesPerSecond, at);

    long Speed(double average, DateTimeOffset at) =>
        stalled is null ? (long)(average * (1 + SwingShare * Math.Sin((at - since).TotalSeconds / SwingSeconds))) : 0;

    long Bytes(double average, DateTimeOffset at)
    {
        var seconds = ((stalled ?? at) - since).TotalSeconds;
        return (long)(average * (seconds + SwingShare * SwingSeconds * (1 - Math.Cos(seconds / SwingSeconds))));
    }
}
