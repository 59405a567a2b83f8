using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Localization;
using Kiosk.Settings;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Pages.Words;

/// <summary>The status strip and the banner: what works, what does not and since when, from memory.</summary>
public sealed class StatusWords(
    GuestBoard board, IOptionsMonitor<RouterOptions> router,
    VenueTime time, Amounts amounts, IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    const int TurnsUntilOld = 4;

    public int Guests => board.Current.Active.Count;

    public StateWord Router()
    {
        var status = board.Current.Router;
        if (!router.CurrentValue.IsConfigured)
            return new StateWord(Tone.Quiet, "router", text["Status.RouterNotSetUp"]);
        if (status.IsUp is null)
            return new StateWord(Tone.Wait, "wait", text["Status.RouterAsking"]);
        if (status.IsUp is false)
        {
            var key = status.Error is RouterError.Unreachable or RouterError.NoAnswer ? "Status.RouterSilent" : "Status.RouterTrouble";
            return new StateWord(Tone.Bad, "alert", text[key, Age(status.Since)]);
        }

        return DataAge is { } age
            ? new StateWord(Tone.Warn, "clock", text["Status.RouterOld", amounts.Duration(age)])
            : new StateWord(Tone.Good, "check", text["Status.Router"]);
    }

    /// <summary>How old the lists on the pages are, when that is older than they should be.</summary>
    public TimeSpan? DataAge
    {
        get
        {
            var snapshot = board.Current;
            if (snapshot.AsOf is not { } asOf)
                return null;
            var age = time.Since(asOf);
            return snapshot.Stale || age > TurnsUntilOld * TimeSpan.FromSeconds(router.CurrentValue.SyncSeconds) ? age : null;
        }
    }

    /// <summary>The sentence for a router that does not do its work; null while it does.</summary>
    public string? Trouble()
    {
        var status = board.Current.Router;
        return router.CurrentValue.IsConfigured && status is { IsUp: false, Error: { } error }
            ? errors[$"Router.{error}", status.Detail ?? ""].Value
            : null;
    }

    public string StillWorks() =>
        board.Current.AsOf is { } asOf ? text["Banner.StillWorks", time.Moment(asOf)] : text["Banner.StillWorksNoData"];

    string Age(DateTimeOffset? since) => since is null ? text["None"] : amounts.Duration(time.Since(since.Value));
}
