using System.Globalization;
using Kiosk.Events;
using Kiosk.Localization;
using Kiosk.Staff;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>Entries of the event log as sentences: key <c>Event.ACTION.OUTCOME</c> in Screen.resx.</summary>
public sealed class HistoryWords(IStringLocalizer<Screen> text)
{
    const string Program = "api:";
    const string VoucherSubject = "voucher:";

    public string Sentence(EventEntry entry)
    {
        var sentence = text[$"Event.{entry.Action}.{entry.Outcome}", Detail(entry)];
        return sentence.ResourceNotFound ? text["Event.Other", entry.Action, entry.Outcome] : sentence;
    }

    /// <summary>Names of the code's own are written as codes, and shown as words.</summary>
    string Detail(EventEntry entry)
    {
        var detail = entry.Detail ?? "";
        if (entry.Outcome == "failed" && Word("Trouble", detail) is { } trouble)
            return trouble;
        return entry.Action switch
        {
            "uplink.phone-settings" => string.Join(", ", detail.Split(", ").Select(name => Word("Phone.Setting", name) ?? name)),
            "uplink.link-create" => Word("Links.Action", detail) ?? detail,
            _ => detail,
        };
    }

    string? Word(string kind, string name) => text[$"{kind}.{name}"] is { ResourceNotFound: false } word ? word.Value : null;

    public string Who(string actor) => actor switch
    {
        Actor.Desk => text["Actor.Desk"],
        "kiosk" => text["Actor.Kiosk"],
        "guest" => text["Actor.Guest"],
        "router" => text["Actor.Router"],
        _ when actor.StartsWith(Program, StringComparison.Ordinal) => text["Actor.Program", actor[Program.Length..]],
        _ => actor,
    };

    /// <summary>The voucher an entry's detail names.</summary>
    public static long? VoucherOf(string? detail) =>
        detail?.StartsWith(VoucherSubject, StringComparison.Ordinal) is true
        && long.TryParse(detail.AsSpan(VoucherSubject.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
