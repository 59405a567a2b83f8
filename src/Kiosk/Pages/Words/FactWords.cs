using System.Globalization;
using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>What a vendor says besides: a label <c>UplinkFact.NAME</c> of Screen.resx and a value put by its form.</summary>
public sealed class FactWords(IStringLocalizer<Screen> text, Amounts amounts, VenueTime time)
{
    /// <summary>A name without a label as words: <c>batteryLevel</c> is "Battery level".</summary>
    public string Label(UplinkFact fact)
    {
        var label = text[$"UplinkFact.{fact.Name}"];
        return label.ResourceNotFound
            ? string.Concat(fact.Name.Select((c, i) => i == 0 ? $"{char.ToUpperInvariant(c)}" : char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"))
            : label;
    }

    public string Value(UplinkFact fact) => fact.Value switch
    {
        null or "" => text["None"],
        string words => words,
        bool flag => flag ? text["Yes"] : text["No"],
        DateTimeOffset at => time.Moment(at),
        IConvertible number => Number(number.ToDouble(CultureInfo.InvariantCulture), fact.Form),
        var other => other.ToString() ?? text["None"],
    };

    public string DaysLeft(DateTimeOffset end) => (end - time.Now).TotalDays switch
    {
        <= 0 => text["Uplink.Ended", time.Moment(end)],
        < 1 => text["Uplink.EndsAt", time.Moment(end)],
        < 2 => text["Uplink.DayLeft"],
        var days => text["Uplink.DaysLeft", (int)days],
    };

    string Number(double number, FactForm form) => form switch
    {
        FactForm.Bytes => amounts.Bytes((long)number),
        FactForm.BitsPerSecond => amounts.BitsPerSecond(number),
        FactForm.Percent => text["Uplink.Percent", number.ToString("0.#", CultureInfo.CurrentCulture)],
        FactForm.Days => number is 1 ? text["Validity.Day"] : text["Validity.Days", number.ToString("0.#", CultureInfo.CurrentCulture)],
        _ => number.ToString("#,0.##", CultureInfo.CurrentCulture),
    };
}
