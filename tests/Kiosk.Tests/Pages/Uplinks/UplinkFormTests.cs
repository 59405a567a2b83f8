using Kiosk.Pages;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Kiosk.Tests.Pages.Uplinks;

public sealed class UplinkFormTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // started before each test

    UplinkSettings Saved => kiosk.Get<UplinkSettings>();

    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync("--Uplinks:7:Name=Fixed", "--Uplinks:7:Kind=azirevpn", "--Uplinks:7:Key=fixed-key");

    [Fact]
    public void An_uplink_is_saved_as_typed()
    {
        Post(null, ("Kind", "airvpn"), ("Name", " VPN tunnel "), ("Key", "secret"), ("Target", "front-router"), ("OtherTarget", "ignored"), ("Needed", "true")).ShouldBeNull();
        var uplink = Saved.Find("vpn tunnel").ShouldNotBeNull().Uplink;
        (uplink.Kind, uplink.Key, uplink.Target, uplink.Needed, uplink.Url).ShouldBe((UplinkKind.AirVpn, "secret", "front-router", true, null));
    }

    [Fact]
    public void A_target_of_no_list_is_typed()
    {
        Post(null, ("Kind", "iproxy"), ("Name", "Phone"), ("Key", "secret"), ("Target", ""), ("OtherTarget", "2W1I")).ShouldBeNull();
        Saved.Find("Phone")!.Uplink.Target.ShouldBe("2W1I");
    }

    [Theory]
    [InlineData("Name", "", "Give the uplink a name")]
    [InlineData("Name", "fixed", "already an uplink named fixed")]
    [InlineData("Name", "New", "cannot be used")]
    [InlineData("Name", "lobby/bar", "cannot be used")]
    [InlineData("Name", "..", "cannot be used")]
    [InlineData("Key", "", "Enter the key")]
    [InlineData("PollSeconds", "4", "5 to 3600")]
    [InlineData("Url", "ftp://x", "an address such as")]
    [InlineData("Kind", "smoke", "airvpn, iproxy, airproxy or azirevpn")]
    [InlineData("Kind", "7", "airvpn, iproxy, airproxy or azirevpn")]
    [InlineData("Kind", "iproxy", "choose which one", "Target")]
    public void What_is_wrong_is_said_beside_the_field(string field, string text, string expected, string? beside = null)
    {
        var values = new Dictionary<string, string> { ["Kind"] = "airvpn", ["Name"] = "Tunnel", ["Key"] = "secret", [field] = text };
        Post(null, [.. values.Select(pair => (pair.Key, pair.Value))], out var form).ShouldBeFalse();
        form.ErrorOf(beside ?? field).ShouldNotBeNull().ShouldContain(expected);
        form["Key"].ShouldBe("");
        Enum.IsDefined(form.Candidate().Kind).ShouldBeTrue("the test asks a vendor that exists");
        Saved.All.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_key_is_kept_when_left_empty_and_never_shown()
    {
        Post(null, ("Kind", "airvpn"), ("Name", "Tunnel"), ("Key", "secret")).ShouldBeNull();
        var place = Saved.Find("Tunnel")!.Place;
        Post(place, ("Kind", "airvpn"), ("Name", "Renamed"), ("Key", "")).ShouldBeNull();
        Saved.Find("Renamed")!.Uplink.Key.ShouldBe("secret");
        var form = kiosk.Get<UplinkForm>();
        form.Open(place).ShouldBeTrue();
        (form["Key"], form.HasKey).ShouldBe(("", true));
    }

    [Theory]
    [InlineData("airvpn", "http://elsewhere.example/")]
    [InlineData("azirevpn", "")]
    public void A_key_goes_nowhere_but_where_it_was_entered_for(string kind, string url)
    {
        Post(null, ("Kind", "airvpn"), ("Name", "Tunnel"), ("Key", "secret")).ShouldBeNull();
        var place = Saved.Find("Tunnel")!.Place;
        Post(place, [("Kind", kind), ("Name", "Tunnel"), ("Key", ""), ("Url", url)], out var form).ShouldBeFalse();
        form.Candidate().Key.ShouldBeNull();
        form.ErrorOf("Key").ShouldNotBeNull().ShouldContain("enter the key for it");
        Saved.Find("Tunnel")!.Uplink.Url.ShouldBeNull();
    }

    [Fact]
    public void A_fixed_key_is_sent_to_no_address_of_this_form()
    {
        Post(7, [("Url", "http://elsewhere.example/")], out var form).ShouldBeFalse();
        form.Candidate().Key.ShouldBeNull();
        form.ErrorOf("Url").ShouldNotBeNull().ShouldContain("environment");
    }

    public async ValueTask DisposeAsync() => await kiosk.DisposeAsync();

    string? Post(int? place, params (string Field, string Text)[] values) => Post(place, values, out var form)
        ? null
        : string.Join(' ', new[] { "Kind", "Name", "Key", "Url", "Target", "PollSeconds", "Needed" }.Select(field => form.ErrorOf(field)));

    bool Post(int? place, (string Field, string Text)[] values, out UplinkForm form)
    {
        form = kiosk.Get<UplinkForm>();
        form.Open(place).ShouldBeTrue();
        form.Read(new FormCollection(values.ToDictionary(pair => pair.Field, pair => new StringValues(pair.Text))));
        return form.Save("desk");
    }
}
