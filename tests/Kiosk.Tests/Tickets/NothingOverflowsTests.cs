using Kiosk.Tickets;
using Kiosk.Tickets.Drawing;
using Kiosk.Tickets.Rendering;

namespace Kiosk.Tests.Tickets;

public sealed class NothingOverflowsTests
{
    public static TheoryData<string> Languages => TicketLanguageTests.Languages;

    [Theory]
    [MemberData(nameof(Languages))]
    public void Nothing_leaves_the_paper_or_covers_a_code(string language)
    {
        foreach (var template in Sample.Templates.All)
        {
            foreach (var voucher in Nasty(language))
            {
                using var ticket = new Drawings(template.Compose(voucher));
                var text = ticket.WithoutCodes();
                var codes = ticket.Areas(quiet: 2.9);
                var about = $"{template.Name}, {language}, {voucher.Venue}";

                Covered(text, codes).ShouldBeFalse($"text over a code: {about}");
                Outside(text, ticket.Content).ShouldBeNull($"text: {about}");
                Outside(codes, ticket.Content).ShouldBeNull($"code: {about}");
            }
        }
    }

    [Fact]
    public void Both_codes_scan_beside_the_longest_texts()
    {
        using var folder = new Support.TempFolder();
        var expected = new Dictionary<string, int>();
        foreach (var (template, language) in Sample.Templates.All.SelectMany(t => new[] { (t, "de"), (t, "ar"), (t, "ja") }))
        {
            var document = template.Compose(Nasty(language)[0]);
            using var ticket = new Drawings(document);
            var file = folder.File($"{template.Name}.{language}.png");
            File.WriteAllBytes(file, PngWriter.Write(PictureWriter.Bitmap(document, new CodeSource()), 8));
            expected.Add(file, ticket.Codes);
        }

        var scanned = CodeScan.All(expected.Keys);

        foreach (var (file, codes) in expected)
            scanned[file].Count.ShouldBe(codes, Path.GetFileName(file));
    }

    [Theory]
    [InlineData("label-50x30", 1)]
    [InlineData("label-57x32", 2)]
    [InlineData("label-62x29", 2)]
    public void A_logo_gives_way_before_the_codes_do(string template, int codes)
    {
        var voucher = Sample.Voucher(1, "fr") with
        {
            Venue = "Hotel-Restaurant zur alten Post am Marktplatz",
            ValidFor = "3 days",
            Logo = Pictures.Logo,
            Wifi = new WifiNetwork("Gäste-WLAN Hotel zur Post 5 GHz", "correct horse battery staple 2026", WifiSecurity.Wpa, Hidden: true),
        };

        using var ticket = new Drawings(Sample.Document(template, voucher));

        ticket.Codes.ShouldBe(codes);
    }

    [Theory]
    [InlineData("Zugangsberechtigungscode")]
    [InlineData("WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW")]
    public void A_long_name_is_drawn_smaller_before_it_is_broken(string ssid)
    {
        using var fonts = Fonts.Rent("en", rightToLeft: false);
        var line = new TextLine([new TextRun(ssid, TextStyle.Bold)]);
        var room = fonts.Box(TextMarkup.Of([line]), new TextFace(25), -1, TextAlign.Start).Width * 0.8;

        var box = fonts.Box(TextMarkup.Of([line], new LongWords(fonts, 25, room).Scale), new TextFace(25), room, TextAlign.Start);

        box.Height.ShouldBeLessThan(fonts.Box(TextMarkup.Of([line, line]), new TextFace(25), -1, TextAlign.Start).Height * 0.8);
        box.Width.ShouldBeLessThanOrEqualTo(room);
    }

    [Theory]
    [InlineData("correct horse", 2)]
    [InlineData("correct horse battery staple, twice as long as the paper", 3)]
    public void A_password_is_not_broken_at_its_space_where_it_has_room_on_a_line(string password, int lines)
    {
        using var fonts = Fonts.Rent("en", rightToLeft: false);
        var text = new TextLine([new TextRun("Password: "), new TextRun(password, TextStyle.Code)]);
        var room = Width("Password: correct h");
        var words = new LongWords(fonts, 25, room);

        var box = fonts.Box(TextMarkup.Of([text], words.Scale, words.IsWhole), new TextFace(25), room, TextAlign.Start);
        var first = fonts.Box(TextMarkup.Of("Password:"), new TextFace(25), -1, TextAlign.Start);

        box.Width.ShouldBeLessThanOrEqualTo(room);
        box.Height.ShouldBeGreaterThanOrEqualTo(first.Height * (lines - 0.3));
        if (lines == 2)
            box.Width.ShouldBe(Width(password), 1);

        double Width(string run) => fonts.Box(TextMarkup.Of([new TextLine([new TextRun(run, TextStyle.Code)])]), new TextFace(25), -1, TextAlign.Start).Width;
    }

    [Theory]
    [InlineData("zh", "这家酒店的无线网络名称非常长因此必须换行显示")]
    [InlineData("ja", "このホテルの無線ネットワーク名はとても長いので改行")]
    [InlineData("th", "ชื่อเครือข่ายไร้สายของโรงแรมนี้ยาวมากจึงต้องขึ้นบรรทัดใหม่")]
    public void Scripts_without_spaces_wrap(string language, string text)
    {
        using var fonts = Fonts.Rent(language, rightToLeft: false);
        var line = new TextLine([new TextRun(text)]);

        new LongWords(fonts, 25, 200).Scale(line).ShouldBe(1);
        var box = fonts.Box(TextMarkup.Of([line]), new TextFace(25), 200, TextAlign.Start);

        box.Width.ShouldBeLessThanOrEqualTo(200);
        box.Height.ShouldBeGreaterThan(50);
    }

    /// <summary>The longest a venue may have: without a space to break at, and in the language's own letters.</summary>
    static VoucherTicket[] Nasty(string language)
    {
        var own = string.Concat(Enumerable.Repeat(TicketLanguages.Find(language)!.OwnName, 60));
        var wide = Sample.Voucher(1, language) with
        {
            Venue = new string('W', 60),
            FullName = string.Concat(Enumerable.Repeat("Maximiliana", 6))[..60],
            Plan = "Wochenendverlängerungspauschale für Konferenzteilnehmerinnen",
            Price = "1’234’567.89 CHF",
            ValidFor = "9999 hours",
            ValidFrom = new DateTimeOffset(2026, 9, 30, 23, 55, 0, TimeSpan.Zero),
            ExpiresAt = new DateTimeOffset(2026, 12, 30, 23, 55, 0, TimeSpan.Zero),
            UploadLimitMb = 999_999,
            Username = new string('W', 32),
            Passcode = "WMWMWM8WMWMWMWMWMWMWMWMW",
            Wifi = new WifiNetwork(new string('W', 32), new string('W', 62) + "~", WifiSecurity.Wpa, Hidden: true),
            Reprint = true,
        };
        return
        [
            wide,
            wide with
            {
                Venue = own[..60],
                FullName = own[..60],
                Plan = own[..60],
                Username = "k7mp2xqd",
                Passcode = "12345678",
                Wifi = new WifiNetwork(Cut(own), "correct horse battery staple", WifiSecurity.Sae, Hidden: false),
                Reprint = false,
            },
            wide with { Wifi = null, LoginUrl = null, Username = "12345678", Passcode = "12345678" },
        ];

        static string Cut(string text)
        {
            while (System.Text.Encoding.UTF8.GetByteCount(text) > 32)
                text = text[..^1];
            return text;
        }
    }

    static bool Covered(MonoBitmap text, MonoBitmap codes)
    {
        for (var i = 0; i < text.Bits.Length; i++)
        {
            if ((text.Bits[i] & codes.Bits[i]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Where ink is outside of the content; three dots are forgiven at the sides, for letters that lean.</summary>
    static string? Outside(MonoBitmap picture, (int Left, int Top, int Right, int Bottom) content)
    {
        for (var y = 0; y < picture.Height; y++)
        {
            var row = picture.Row(y);
            var from = row.IndexOfAnyExcept((byte)0) * 8;
            var to = (row.LastIndexOfAnyExcept((byte)0) + 1) * 8;
            for (var x = Math.Max(0, from); x < Math.Min(to, picture.Width); x++)
            {
                if (picture[x, y] && (x < content.Left - 3 || x >= content.Right + 3 || y < content.Top - 3 || y >= content.Bottom + 3))
                    return $"ink at {(x - Drawings.Around) / 8.0:0.#} mm, {(y - Drawings.Around) / 8.0:0.#} mm of the paper";
            }
        }

        return null;
    }
}
