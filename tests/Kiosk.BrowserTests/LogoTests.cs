using Kiosk.Tests.Tickets;

namespace Kiosk.BrowserTests;

public sealed class LogoTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_logo_is_shown_printed_and_taken_away()
    {
        var logo = await LogoAsync();
        await logo.UploadAsync("logo.png", Picture("png:-", "300x200"));
        await Expect(logo.Says).ToContainTextAsync("The logo is saved.");
        await Expect(logo.Main).ToContainTextAsync("300 × 200 pixels");
        (await logo.Picture.EvaluateAsync<int>("picture => picture.decode().then(() => picture.naturalWidth)")).ShouldBe(300);

        await Venue.IssueAsync();
        var desk = new DeskPage(Page);
        await desk.OpenAsync();
        await desk.IssueAsync("1 day");
        await Printer.WaitForTicketsAsync(1, Cancellation);
        Printer.Paper[^1].Images.ShouldContain(image => image.Top < 50, "the logo is at the top");

        logo = await LogoAsync();
        await logo.RemoveAsync();
        await Expect(logo.Main).ToContainTextAsync("There is no logo yet.");
    }

    [Fact]
    public async Task What_is_no_picture_of_a_fit_size_is_refused_with_a_sentence()
    {
        var logo = await LogoAsync();
        await logo.UploadAsync("photo.png", Picture("jpeg:-", "300x200"));
        await Expect(logo.Says).ToContainTextAsync("This is not a PNG picture.");
        await logo.UploadAsync("bomb.png", Picture("png:-", "5000x5000"));
        await Expect(logo.Says).ToContainTextAsync("The logo is too large");
        await logo.UploadAsync("heavy.png", [.. Picture("png:-", "30x20"), .. new byte[2 * 1024 * 1024]]);
        await Expect(logo.Says).ToContainTextAsync("The logo is too large");
        File.Exists(Path.Combine(Venue.Kiosk.Folder, "logo.png")).ShouldBeFalse();
    }

    async Task<LogoPage> LogoAsync()
    {
        var logo = new LogoPage(Page);
        await logo.OpenAsync();
        return logo;
    }

    /// <summary>Drawn by ImageMagick.</summary>
    static byte[] Picture(string format, string size)
    {
        using var folder = new TempFolder();
        var file = folder.File($"a.{format[..^2]}");
        ExternalTool.Run("convert", "-size", size, "xc:white", "-fill", "black", "-draw", "circle 10,10 10,18", file);
        return File.ReadAllBytes(file);
    }
}
