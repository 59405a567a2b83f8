using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks iProxy on a page's own request and puts what went wrong as a sentence.</summary>
public sealed class IProxyAsking(IStringLocalizer<Errors> errors, IStringLocalizer<Screen> text)
{
    public async Task<Asked<T>> AskAsync<T>(Func<Task<T>> ask)
    {
        try
        {
            return new Asked<T>(await ask());
        }
        catch (UplinkException exception)
        {
            return new Asked<T>(default, Explain(exception));
        }
    }

    /// <summary>In words of its own where nobody but this page asks again.</summary>
    public string Explain(UplinkException exception) =>
        text[$"IProxy.Error.{exception.Error}"] is { ResourceNotFound: false } own ? own : errors.Explain(exception.ReasonFor(UplinkKind.IProxy));

    /// <summary>Of a change, which may have been made although the answer was lost.</summary>
    public string ExplainChange(UplinkException exception) =>
        exception.NotDone ? Explain(exception) : $"{Explain(exception)} {text["IProxy.Perhaps"]}";
}
