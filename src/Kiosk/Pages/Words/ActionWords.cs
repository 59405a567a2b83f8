using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>What can be done about an uplink, by keys <c>Act.KIND.ACTION…</c> of Screen.resx, and what became of it.</summary>
public sealed class ActionWords(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors, HistoryWords history, VenueTime time, Amounts amounts)
{
    static readonly TimeSpan UsuallyLasts = TimeSpan.FromSeconds(60);
    static readonly TimeSpan ChangeOfAddressLasts = TimeSpan.FromSeconds(165);

    /// <summary>On the button that leads to the question.</summary>
    public string Label(UplinkKind kind, string action) => Of(kind, action, "");

    public string Question(UplinkEntry entry, string action) => Of(entry.Uplink.Kind, action, ".Question", entry.Uplink.Name);

    /// <summary>What will happen and how long it takes.</summary>
    public string What(UplinkEntry entry, string action) =>
        Internet.IsNeeded(entry.Uplink) ? Of(entry.Uplink.Kind, action, ".What") : $"{Of(entry.Uplink.Kind, action, ".What")} {text["Act.Spare"]}";

    public string Do(UplinkKind kind, string action) => Of(kind, action, ".Do");

    public static string Icon(string action) => action switch
    {
        "notify" => "mail",
        "find-device" => "search",
        "toggle-proxy" => "stop",
        "speed-test" => "clock",
        "change-ip" => "swap",
        _ => "restart",
    };

    public StateWord State(UplinkKind kind, UplinkAction action) => action switch
    {
        { IsRunning: true } => new StateWord(Tone.Wait, "wait", text["Action.Running", Plain(kind, action), amounts.Duration(time.Since(action.StartedAt))]),
        { Succeeded: true } => new StateWord(Tone.Good, "check", text["Action.Done", Plain(kind, action), time.Moment(action.EndedAt!.Value)]), // it has ended
        _ => new StateWord(Tone.Bad, "alert", text["Action.NotDone", Plain(kind, action), time.Moment(action.EndedAt!.Value)]), // it has ended
    };

    /// <summary>What came of it, or what is known so far.</summary>
    public string? Detail(UplinkAction action) => (action.Outcome ?? action.Progress) is { } reason ? errors.Explain(reason) : null;

    public string Who(UplinkAction action) => text["Action.By", history.Who(action.Actor), time.Moment(action.StartedAt)];

    /// <summary>Seconds it may take at most, for a bar.</summary>
    public static int Lasts(UplinkAction action) =>
        (int)(action.Command.Action == "change-ip" ? ChangeOfAddressLasts : UsuallyLasts).TotalSeconds;

    public int SecondsSoFar(UplinkAction action) => (int)Math.Min(time.Since(action.StartedAt).TotalSeconds, Lasts(action));

    string Plain(UplinkKind kind, UplinkAction action) => Label(kind, action.Command.Action).TrimEnd('…');

    string Of(UplinkKind kind, string action, string part, string name = "")
    {
        var words = text[$"Act.{kind.ToText()}.{action}{part}", name];
        return words.ResourceNotFound ? text[$"Act.Other{part}", action, name] : words;
    }
}
