using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Hotspot;

public static class RouterSentences
{
    /// <summary>What happened and what to do, for a person.</summary>
    public static string Explain(this IStringLocalizer<Errors> localizer, RouterException exception) =>
        localizer[$"Router.{exception.Error}", exception.Detail];
}
