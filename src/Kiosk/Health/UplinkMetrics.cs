using Kiosk.Uplinks;

namespace Kiosk.Health;

/// <summary>The uplinks' part of the metrics.</summary>
public sealed class UplinkMetrics(UplinkBoard board, Internet internet, TimeProvider time)
{
    public void Write(MetricText text)
    {
        var entries = board.Current.Entries;
        if (entries.Count == 0)
            return;
        if (internet.Current is { State: not UplinkState.Unknown } now)
            text.Add("kiosk_internet_up", "gauge", "1 while the router and every uplink that is needed are up; absent while nobody knows.", ("", now.State is UplinkState.Up ? 1 : 0));
        text.Add("kiosk_uplink_state", "gauge", "1 for the state an uplink is in.",
            entries.SelectMany(entry => Enum.GetValues<UplinkState>(), (entry, state) => ($"{Labels(entry)},state=\"{state.ToText()}\"", entry.Status.State == state ? 1.0 : 0)));
        Each("kiosk_uplink_check_age_seconds", "Time since the vendor was last asked.", entry => entry.Status.CheckedAt is { } at ? Math.Max(0, (time.GetUtcNow() - at).TotalSeconds) : null);
        Each("kiosk_uplink_download_bits_per_second", "Speed towards the guests, as the vendor says.", entry => entry.Now?.DownloadBitsPerSecond);
        Each("kiosk_uplink_upload_bits_per_second", "Speed from the guests, as the vendor says.", entry => entry.Now?.UploadBitsPerSecond);
        Each("kiosk_uplink_expires_timestamp_seconds", "When the subscription, plan or rental ends, in Unix time.", entry => entry.Latest?.ExpiresAt?.ToUnixTimeSeconds());

        void Each(string name, string help, Func<UplinkEntry, double?> value) => text.Add(
            name, "gauge", help, entries.Select(entry => (Labels(entry), Value: value(entry))).Where(sample => sample.Value is not null).Select(sample => (sample.Item1, sample.Value!.Value))); // filtered
    }

    static string Labels(UplinkEntry entry) => $"uplink=\"{MetricText.Label(entry.Uplink.Name)}\",kind=\"{entry.Uplink.Kind.ToText()}\"";
}
