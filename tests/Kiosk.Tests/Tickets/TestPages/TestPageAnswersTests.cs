using Kiosk.Tickets;
using Kiosk.Tickets.TestPages;

namespace Kiosk.Tests.Tickets.TestPages;

public sealed class TestPageAnswersTests
{
    static readonly PrinterProfile printed = PrinterProfiles.Generic80;
    static readonly int[] allPages = [.. printed.CodePages.Select(page => (int)page.Number)];

    [Fact]
    public void Nothing_is_concluded_from_what_was_left_open() =>
        new TestPageAnswers { RightPages = allPages }.Differences(printed).ShouldBeEmpty();

    [Fact]
    public void A_page_that_looks_right_changes_nothing() =>
        new TestPageAnswers { Bar = BarLooks.Right, RightPages = allPages, ReadCodes = [1, 2, 3], HasCut = true }.Differences(printed).ShouldBeEmpty();

    [Theory]
    [InlineData(BarLooks.CutOff, 576, "512")]
    [InlineData(BarLooks.Narrower, 384, "420")]
    [InlineData(BarLooks.Narrower, 576, "640")]
    [InlineData(BarLooks.Narrower, 832, null)]
    public void The_bar_leads_to_the_next_width(BarLooks bar, int dots, string? expected) =>
        new TestPageAnswers { Bar = bar, RightPages = allPages }.Differences(printed with { DotsPerLine = dots })
            .GetValueOrDefault("DotsPerLine").ShouldBe(expected);

    [Fact]
    public void Only_code_pages_that_look_right_stay_in_their_order() =>
        new TestPageAnswers { RightPages = [18, 0] }.Differences(printed)["CodePages"].ShouldBe("0=437 18=852");

    [Fact]
    public void Letters_instead_of_the_bar_ask_for_another_command() =>
        new TestPageAnswers { Bar = BarLooks.Letters, RightPages = allPages }.Differences(printed)["Raster"].ShouldBe("gs-8-l");

    [Fact]
    public void Every_difference_is_a_value_a_printer_may_have()
    {
        foreach (var bar in Enum.GetValues<BarLooks>())
        {
            foreach (var (key, value) in new TestPageAnswers { Bar = bar, RightPages = [0], ReadCodes = [4], HasCut = false }.Differences(printed)
                .Concat(new TestPageAnswers { RightPages = [] }.Differences(printed)))
            {
                PrinterProfiles.CheckOverride(key, value).ShouldBeNull($"{key}={value}");
            }
        }
    }

    [Fact]
    public void Without_one_right_line_text_becomes_a_picture()
    {
        var differences = new TestPageAnswers { RightPages = [] }.Differences(printed);
        differences["Text"].ShouldBe("raster");
        differences.Keys.ShouldNotContain("CodePages");
    }

    [Fact]
    public void A_phone_that_reads_a_native_code_switches_them_on_and_one_that_reads_only_pictures_off()
    {
        new TestPageAnswers { RightPages = allPages, ReadCodes = [2, 4] }.Differences(printed)["NativeQr"].ShouldBe("true");
        new TestPageAnswers { RightPages = allPages, ReadCodes = [2] }.Differences(printed with { NativeQr = true })["NativeQr"].ShouldBe("false");
    }

    [Fact]
    public void A_cut_that_did_not_come_is_not_asked_for_again() =>
        new TestPageAnswers { RightPages = allPages, HasCut = false }.Differences(printed)["Cutter"].ShouldBe("false");
}
