using System.Globalization;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What a status and a plan mean for the guests.</summary>
public sealed class IProxyJudge(IOptionsMonitor<VenueOptions> venue, TimeProvider time)
{
    static readonly string Brand = UplinkKind.IProxy.Brand();

    public static UplinkReading NotChosen { get; } = new(UplinkState.Unknown, new UplinkReason("NotConfigured", Brand, ""));

    public UplinkReading Read(IProxyStatus? status, IProxyNote note)
    {
        var (state, reason) = Judge(status, note.Connection);
        var traffic = note.Traffic;
        return new UplinkReading(state, reason)
        {
            ExternalIp = Word(status) is "online" or "flapping" ? note.Connection?.Phone?.Ipv4 ?? note.Connection?.Phone?.Ipv6 : null,
            Server = note.Connection?.Whereabouts,
            Traffic = traffic is null ? null : new TrafficCounter(note.Day.ToString("O", CultureInfo.InvariantCulture), traffic.InBytes, traffic.OutBytes),
            ExpiresAt = note.Connection?.Plan?.ExpiresAt,
            Facts = [.. IProxyFacts.Of(status, note, time.GetUtcNow())],
        };
    }

    (UplinkState State, UplinkReason Reason) Judge(IProxyStatus? status, IProxyConnection? connection)
    {
        var (word, now) = (Word(status), time.GetUtcNow());
        if (status is null && connection is null)
            return (UplinkState.Unknown, new UplinkReason("TargetUnknown", Brand, ""));
        if (connection?.Plan?.ExpiresAt is { } end && end <= now)
            return (UplinkState.Down, new UplinkReason("IProxyPlanEnded", Write(end)));
        var hasNoPlan = connection is { Plan: null };
        return word switch
        {
            "online" or "flapping" when hasNoPlan => (UplinkState.Degraded, new UplinkReason("IProxyNoPlan")),
            "online" => (UplinkState.Up, new UplinkReason("IProxyOnline")),
            "flapping" => (UplinkState.Degraded, new UplinkReason("IProxyFlapping")),
            "offline" or "nodata" when hasNoPlan => (UplinkState.Down, new UplinkReason("IProxyNoPlan")),
            "offline" or "nodata" => (UplinkState.Down, (connection?.Phone?.LastActivityAt ?? status?.Since) is { } last
                ? new UplinkReason("IProxyOffline", Write(last))
                : new UplinkReason("IProxyNoData")),
            "" => (UplinkState.Unknown, new UplinkReason("IProxySilent")),
            _ => (UplinkState.Unknown, new UplinkReason("IProxyOtherStatus", Short(word))),
        };
    }

    static string Word(IProxyStatus? status) => (status?.Word ?? "").Trim().ToLowerInvariant();

    static string Short(string word) => word.Length > 40 ? word[..40] : word;

    string Write(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, venue.CurrentValue.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
