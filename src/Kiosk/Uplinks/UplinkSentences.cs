using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Uplinks;

public static class UplinkSentences
{
    /// <summary>What it is like and, where something is to be done, what: for a person.</summary>
    /// <remarks>A stored reason may have fewer arguments than today's sentence has places.</remarks>
    public static string Explain(this IStringLocalizer<Errors> localizer, UplinkReason reason) =>
        localizer[$"Uplink.{reason.Code}", [.. reason.Arguments, "", "", "", ""]];
}
