using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>Whether guests have Internet: for the strip and the banner of every page, and in full.</summary>
public sealed class InternetWords(
    Internet internet, UplinkBoard board, StatusWords status, VenueTime time, Amounts amounts, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    /// <summary>Null while no uplink is set up that guests need.</summary>
    public StateWord? Strip() => internet.Current is not { } now ? null : UplinkWords.Word(now.State, now.Reason, now.State switch
    {
        UplinkState.Up => text["Status.Internet"],
        UplinkState.Degraded => text["Status.InternetUnstable"],
        UplinkState.Down => text["Status.NoInternet", amounts.Duration(now.Since is { } since ? time.Since(since) : null)],
        _ => text["Status.InternetUnknown"],
    });

    /// <summary>For the banner: null while guests are online, and while it is the router, which has a banner of its own.</summary>
    public (string Sentence, string Why)? Trouble() =>
        internet.Current is { State: UplinkState.Down, Cause: not null } now ? (Sentence(now), Why()) : null;

    /// <summary>The answer to the guest's question.</summary>
    public StateWord Headline() => internet.Current is { } now
        ? UplinkWords.Word(now.State, now.Reason, Sentence(now).TrimEnd('.'))
        : new StateWord(Tone.Quiet, board.Current.Entries.Count == 0 ? "internet" : "question", text[board.Current.Entries.Count == 0 ? "Internet.None" : "Internet.Unknown"]);

    /// <summary>Why it is so.</summary>
    public string Why() => internet.Current switch
    {
        null => board.Current.Entries.Count == 0 ? text["Internet.NoneWhy"] : errors.Explain(new UplinkReason("NoneNeeded")),
        { Cause: { } cause } now => text["Internet.Because", cause.Uplink.Name, errors.Explain(now.Reason)],
        { State: UplinkState.Up } => text["Internet.AllWell"],
        var now => errors.Explain(now.Reason),
    };

    /// <summary>What goes on nevertheless; null while nothing is wrong.</summary>
    public string? StillWorks() => internet.Current switch
    {
        null or { State: UplinkState.Up } => null,
        { State: UplinkState.Down, Cause: null } => status.StillWorks(),
        _ => text["Internet.VouchersWork"].Value,
    };

    string Sentence(InternetStatus now) => (now.State, now.Since) switch
    {
        (UplinkState.Up, _) => text["Internet.Up"],
        (UplinkState.Unknown, _) => text["Internet.Unknown"],
        (var state, { } since) => text[$"Internet.{state}Since", time.Moment(since)],
        var (state, _) => text[$"Internet.{state}"],
    };
}
