using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace Kiosk.Tests.Pages.Words;

/// <summary>The product's texts, read the way the pages read them.</summary>
static class English
{
    static readonly ServiceProvider Services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();

    public static IStringLocalizer<T> Texts<T>()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        return Services.GetRequiredService<IStringLocalizer<T>>();
    }
}
