using System.Globalization;
using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>One uplink: how it is, since when, why, and what matters most of it.</summary>
public sealed class UplinkWords(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors, VenueTime time, Amounts amounts, FactWords facts)
{
    /// <summary>What ends before long is said first.</summary>
    static readonly TimeSpan Soon = TimeSpan.FromDays(15);

    public StateWord State(UplinkStatus status) => Word(status.State, status.Reason, text[$"UplinkIs.{Name(status)}"]);

    /// <summary>With how long it has been so.</summary>
    public StateWord Age(UplinkStatus status) => status.Since is { } since
        ? Word(status.State, status.Reason, text["UplinkIs.For", text[$"UplinkIs.{Name(status)}"], amounts.Duration(time.Since(since))])
        : State(status);

    /// <summary>The same with a name in place of the state, which the drawing and the words beside it tell.</summary>
    public StateWord Named(UplinkEntry entry) =>
        State(entry.Status) is var state && entry.Status.State is UplinkState.Up ? state with { Text = entry.Uplink.Name } : state with { Text = $"{entry.Uplink.Name}: {state.Text}" };

    public string Why(UplinkStatus status) => errors.Explain(status.Reason);

    public string Checked(UplinkStatus status) =>
        status.CheckedAt is { } at ? text["Uplink.Checked", amounts.Duration(time.Since(at))] : text["Uplink.NotChecked"];

    /// <summary>The most important of what the vendor said; empty before it said anything.</summary>
    public string Line(UplinkEntry entry)
    {
        if (entry.Latest is not { } latest)
            return "";
        var left = latest.ExpiresAt is { } end ? facts.DaysLeft(end) : null;
        var isSoon = latest.ExpiresAt - time.Now < Soon;
        var isUp = entry.Status.State is UplinkState.Up or UplinkState.Degraded;
        string?[] parts =
        [
            isSoon ? left : null,
            isUp || latest.Server is null ? latest.Server : text["Uplink.LastServer", latest.Server].Value,
            isUp ? latest.ExternalIp : null,
            isUp && latest.DownloadBitsPerSecond is { } speed ? text["Uplink.Down", amounts.BitsPerSecond(speed)].Value : null,
            isUp && latest.Traffic is { } traffic ? text[IsDay(traffic) ? "Uplink.Today" : "Uplink.SoFar", amounts.Bytes(traffic.DownloadBytes + traffic.UploadBytes)].Value : null,
            isSoon ? null : left,
        ];
        return string.Join(" · ", parts.OfType<string>());
    }

    internal static StateWord Word(UplinkState state, UplinkReason reason, string words) => state switch
    {
        UplinkState.Up => new StateWord(Tone.Good, "check", words),
        UplinkState.Degraded => new StateWord(Tone.Warn, "alert", words),
        UplinkState.Down => new StateWord(Tone.Bad, "alert", words),
        _ => new StateWord(Tone.Quiet, reason == UplinkStatus.NotAsked.Reason ? "wait" : "question", words),
    };

    static bool IsDay(TrafficCounter traffic) => DateOnly.TryParseExact(traffic.Period, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    static string Name(UplinkStatus status) => status.Reason == UplinkStatus.NotAsked.Reason ? "NotAsked" : $"{status.State}";
}
