namespace Kiosk.Uplinks.AirProxy;

/// <summary>Which traffic is asked for, and in which units.</summary>
public sealed record AirProxySpan
{
    static readonly (char Suffix, long Seconds)[] Suffixes = [('w', 604_800), ('d', 86_400), ('h', 3600), ('m', 60), ('s', 1)];

    public DateTimeOffset? From { get; init; }

    /// <summary>Before <see cref="Till"/>; without effect beside <see cref="From"/>. 30 days when neither is set.</summary>
    public TimeSpan? Delta { get; init; }

    /// <summary>Now when not set.</summary>
    public DateTimeOffset? Till { get; init; }

    /// <summary>One of <see cref="AirProxyUnits.Speeds"/>.</summary>
    public string SpeedUnit { get; init; } = "bps";

    /// <summary>One of <see cref="AirProxyUnits.Data"/>.</summary>
    public string DataUnit { get; init; } = "B";

    internal AirProxyQuery AddTo(AirProxyQuery query) => query
        .Value("from", From is { } from ? Unix(from) : null)
        .Value("delta", From is null && Delta is { } delta ? Write(delta) : null)
        .Value("till", Till is { } till ? Unix(till) : null)
        .Value("speed_unit", SpeedUnit)
        .Value("data_unit", DataUnit);

    static string Unix(DateTimeOffset moment) => FormattableString.Invariant($"{moment.ToUnixTimeSeconds()}");

    static string Write(TimeSpan delta)
    {
        var seconds = (long)delta.TotalSeconds;
        var (suffix, unit) = Array.Find(Suffixes, one => seconds % one.Seconds == 0);
        return FormattableString.Invariant($"{seconds / unit}{suffix}");
    }
}
