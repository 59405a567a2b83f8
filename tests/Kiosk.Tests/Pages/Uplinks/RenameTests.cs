using Kiosk.Pages;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed class RenameTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // started before the test

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync();

    [Fact]
    public void Alerts_follow_an_uplink_that_is_renamed_on_its_page()
    {
        var values = new Dictionary<string, string?> { ["Kind"] = "airvpn", ["Name"] = "Tunnel", ["Url"] = "http://127.0.0.1:1/", ["Key"] = "k" };
        kiosk.Get<UplinkSettings>().Save(0, values, "desk").ShouldBeEmpty();
        kiosk.Get<AlertSettings>().Save(new Dictionary<string, string> { ["AirVpnMessage"] = "Tunnel" }, "desk").ShouldBeEmpty();
        using var scope = kiosk.Get<IServiceScopeFactory>().CreateScope();
        var page = ActivatorUtilities.CreateInstance<EditUplinkModel>(scope.ServiceProvider);
        page.PageContext = new PageContext { HttpContext = new DefaultHttpContext() };
        values["Name"] = "Harbour";
        page.Request.Form = new FormCollection(values.ToDictionary(pair => pair.Key, pair => new StringValues(pair.Value)));
        page.OnPost(0).ShouldBeOfType<LocalRedirectResult>();
        kiosk.Get<AlertSettings>().Current.AirVpnMessage.ShouldBe("Harbour");
    }

    public async ValueTask DisposeAsync() => await kiosk.DisposeAsync();
}
