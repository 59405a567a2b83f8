using System.Globalization;
using System.Resources;
using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class PrinterProfilesTests
{
    static readonly ResourceManager Sentences = new(typeof(Errors));

    [Fact]
    public void Every_printer_a_venue_may_have_is_in_the_file()
    {
        PrinterProfiles.All.Select(p => p.Name).ShouldBe(
        [
            "generic-80", "generic-72", "generic-58", "epson-80", "epson-graphics", "star-escpos", "citizen-80", "bixolon-80",
            "xprinter-80", "serial-slow", "zpl-203", "zpl-300", "tspl-203", "ipp-a4", "ipp-roll",
        ]);
        PrinterProfiles.All.ShouldAllBe(p => p.Title.Length > 0 && Sample.Templates.Find(p.Template) != null);
        PrinterProfiles.All.Select(p => p.Columns).Take(3).ShouldBe([48, 42, 32]);
        PrinterProfiles.Find("EPSON-80")!.Confirm.ShouldBe(PrintConfirm.EpsonProcessId);
    }

    [Theory]
    [InlineData("DotsPerLine", "640")]
    [InlineData("DotsPerMm", "11.8")]
    [InlineData("DotsPerColumn", "9")]
    [InlineData("CodePages", "7=866 16=1252")]
    [InlineData("Text", "raster")]
    [InlineData("NativeQr", "true")]
    [InlineData("Raster", "gs-8-l")]
    [InlineData("Logo", "false")]
    [InlineData("Cutter", "false")]
    [InlineData("FeedLines", "9")]
    [InlineData("Drawer", "pin2")]
    [InlineData("Buzzer", "esc-b")]
    [InlineData("GapMm", "3.5")]
    [InlineData("Page", "letter")]
    [InlineData("Status", "false")]
    [InlineData("Confirm", "none")]
    public void Every_value_can_be_set_otherwise_for_one_printer(string key, string value)
    {
        var changed = PrinterProfiles.For("escpos", "generic-80", [new(key.ToLowerInvariant(), value)]);

        PrinterProfiles.CheckOverride(key, value).ShouldBeNull();
        var read = PrinterProfiles.Overridable.Single(v => v.Name == key).Read;
        read(changed).ShouldBe(value);
        read(PrinterProfiles.Generic80).ShouldNotBe(value);
    }

    [Fact]
    public void No_value_was_forgotten() => PrinterProfiles.Overridable.Select(v => v.Name).Concat(["Kind", "Template", "Name", "Title", "Format", "Columns"])
        .ShouldBe(typeof(PrinterProfile).GetProperties().Select(p => p.Name), ignoreOrder: true);

    [Fact]
    public void Equal_settings_give_the_same_profile()
    {
        KeyValuePair<string, string>[] wanted = [new("Cutter", "false"), new("feedlines", "2")];

        var one = PrinterProfiles.For("escpos", "generic-80", wanted);

        PrinterProfiles.For("escpos", "generic-80", wanted.Reverse()).ShouldBeSameAs(one);
        PrinterProfiles.For("escpos", "generic-58", wanted).ShouldNotBeSameAs(one);
        PrinterProfiles.For("escpos", "nobody", []).ShouldBeSameAs(PrinterProfiles.Generic80);
        PrinterProfiles.For("zpl", "generic-80", []).ShouldBeSameAs(PrinterProfiles.Zpl203);
        PrinterProfiles.For("zpl", "zpl-300", []).Name.ShouldBe("zpl-300");
    }

    [Theory]
    [InlineData("DotsPerLine", "many")]
    [InlineData("DotsPerLine", "576.5")]
    [InlineData("DotsPerLine", "99999")]
    [InlineData("DotsPerMm", "NaN")]
    [InlineData("CodePages", "16=latin")]
    [InlineData("CodePages", "300=437")]
    [InlineData("CodePages", "1=65001")]
    [InlineData("CodePages", "1=932")]
    [InlineData("Raster", "0")]
    [InlineData("Cutter", "yes")]
    [InlineData("Drawer", "pin3")]
    [InlineData("Buzzer", "loud")]
    [InlineData("GapMm", "-1")]
    [InlineData("Page", "a3")]
    [InlineData("Confirm", "gs-x")]
    [InlineData("Text", "")]
    [InlineData("FeedLines", "")]
    [InlineData("Kind", "zpl")]
    [InlineData("Colour", "red")]
    public void A_bad_value_is_refused_with_a_sentence_and_never_stops_printing(string key, string value)
    {
        PrinterProfiles.For("escpos", "generic-80", [new(key, value)]).ShouldBeSameAs(PrinterProfiles.Generic80);

        var sentence = PrinterProfiles.CheckOverride(key, value);
        Sentences.GetString(sentence!, CultureInfo.InvariantCulture).ShouldNotBeNullOrEmpty(sentence);
    }

    [Fact]
    public void Every_value_has_a_sentence() =>
        PrinterProfiles.Overridable.ShouldAllBe(v => !string.IsNullOrEmpty(Sentences.GetString(v.Allowed, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("Printers:0:Override:DotsPerLine", "many", "Profile.DotsPerLine")]
    [InlineData("printers:12:override:cutter", "yes", "Setting.Flag")]
    [InlineData("Printers:0:Override:Nonsense", "1", "Profile.Unknown")]
    [InlineData("Printers:0:Profile", "nonsense", "Setting.PrinterProfile")]
    public void Settings_refuse_it_before_it_is_used(string key, string value, string allowed) =>
        SettingRules.Check([new(key, value)]).ShouldBe([new SettingProblem(key, value, allowed)]);

    [Fact]
    public void Settings_take_what_is_allowed() =>
        SettingRules.Check([new("Printers:0:Override:DotsPerLine", "640"), new("Printers:0:Profile", "zpl-300"), new("Printers:0:Override:Text", "")]).ShouldBeEmpty();
}
