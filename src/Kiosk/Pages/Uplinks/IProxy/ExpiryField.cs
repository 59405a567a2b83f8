using Kiosk.Localization;
using Kiosk.Pages.Words;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>When an access ends, as typed in the venue's time; empty: never.</summary>
public sealed class ExpiryField(VenueTime time, IStringLocalizer<Screen> text)
{
    public const string Name = "expires";

    public string Write(DateTimeOffset? end) => end is { } at ? time.Field(at) : "";

    /// <summary>What is as it was filled in is no change, although the field knows no seconds.</summary>
    public (DateTimeOffset? End, bool IsChanged) Read(TypedForm form, DateTimeOffset? before)
    {
        if (form[Name] == Write(before))
            return (before, false);
        if (!form.Has(Name))
            return (null, true);
        var end = time.Parse(form[Name]);
        if (end is null)
            form.Complain(Name, text["Access.ExpiresWrong"]);
        else if (end <= time.Now)
            form.Complain(Name, text["Access.ExpiresPast"]);
        return (end, true);
    }
}
