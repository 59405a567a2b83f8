using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Uplinks;

public static class UplinkSentences
{
    /// <summary>What it is like and, where something is to be done, what: for a person.</summary>
    public static string Explain(this IStringLocalizer<Errors> localizer, UplinkReason reason) =>
        localizer[$"Uplink.{reason.Code}", [.. reason.Arguments]];
}
