using Kiosk.Printing.Templates;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.Extensions.Options;

namespace Kiosk.Printing;

/// <summary>Brings a voucher, the venue's settings and a template together.</summary>
public sealed class TicketService(
    TicketTemplates templates, TemplateChoice choice, LogoStore logos, TicketRenderer renderer, Plans plans,
    IOptionsMonitor<VenueOptions> venue, IOptionsMonitor<WifiOptions> wifi, IOptionsMonitor<RouterOptions> router)
{
    public const string DefaultTicket = "receipt-80mm";
    const string DefaultSheet = "sheet-a4";

    /// <exception cref="UnknownTemplateException"/>
    public byte[] Render(Voucher voucher, TicketFormat format, string? template, string? language = null) =>
        renderer.Render(Compose(voucher, choice.For(voucher.Plan, template)?.Name ?? DefaultTicket, reprint: false, language), format);

    /// <exception cref="UnknownTemplateException"/>
    public byte[] RenderFor(PrinterOptions printer, Voucher voucher, string? template, bool reprint, string? language = null)
    {
        var profile = printer.ResolveProfile();
        var chosen = choice.For(printer, profile, voucher.Plan, template);
        var document = chosen.Compose(TicketOf(voucher, reprint, language));
        return profile.Format == TicketFormat.Pdf && chosen.Sheet is { } sheet
            ? renderer.RenderSheet([document], sheet)
            : renderer.Render(document, profile.Format, profile);
    }

    /// <exception cref="UnknownTemplateException"/>
    public TicketPicture Picture(Voucher voucher, string? template, string? language) =>
        TicketPicture.Of(Render(voucher, TicketFormat.Svg, template, language));

    public byte[] Pdf(Voucher voucher) => Render(voucher, TicketFormat.Pdf, template: null);

    /// <summary>A PDF with many vouchers a page.</summary>
    /// <exception cref="UnknownTemplateException">Also for a template that is not a sheet.</exception>
    public byte[] Sheet(IReadOnlyList<Voucher> vouchers, string? template = null)
    {
        var found = templates.Find(template ?? DefaultSheet);
        return found?.Sheet is { } sheet
            ? renderer.RenderSheet([.. vouchers.Select(voucher => found.Compose(TicketOf(voucher)))], sheet)
            : throw new UnknownTemplateException(template ?? DefaultSheet);
    }

    /// <summary>What the two codes on ticket and screen say.</summary>
    public TicketCodes CodesOf(Voucher voucher) => new(
        wifi.CurrentValue.Network is { } network ? WifiCode.Payload(network) : null,
        LoginCode.Url(router.CurrentValue.LoginUrl, voucher.Username, voucher.Passcode));

    /// <summary>The code as an SVG picture for a page; null when the text is too long for one.</summary>
    public static string? QrSvg(string payload) => QrPicture.Svg(payload);

    /// <summary>What a ticket says about the voucher.</summary>
    /// <param name="language">For this once; else the voucher's own, its plan's or the venue's.</param>
    public VoucherTicket TicketOf(Voucher voucher, bool reprint = false, string? language = null) => new()
    {
        Username = voucher.Username,
        Passcode = voucher.Passcode,
        FullName = voucher.FullName,
        Plan = voucher.Plan,
        Price = voucher.Plan is null ? null : plans.Find(voucher.Plan)?.Price,
        ValidFor = voucher.ValidFor,
        ValidFrom = voucher.ValidFrom,
        ExpiresAt = voucher.ExpiresAt,
        IssuedAt = voucher.CreatedAt,
        Zone = venue.CurrentValue.Zone,
        DownloadLimitMb = voucher.DownloadLimitMb,
        UploadLimitMb = voucher.UploadLimitMb,
        Venue = venue.CurrentValue.Name,
        Logo = logos.Current,
        Wifi = wifi.CurrentValue.Network,
        LoginUrl = LoginCode.Url(router.CurrentValue.LoginUrl, voucher.Username, voucher.Passcode),
        Language = language ?? LanguageOf(voucher),
        Reprint = reprint,
    };

    /// <summary>The voucher's own language, else its plan's, else the venue's.</summary>
    public string LanguageOf(Voucher voucher) =>
        voucher.Language ?? (voucher.Plan is null ? null : plans.Find(voucher.Plan)?.Language) ?? venue.CurrentValue.Language;

    TicketDocument Compose(Voucher voucher, string template, bool reprint, string? language) =>
        (templates.Find(template) ?? throw new UnknownTemplateException(template)).Compose(TicketOf(voucher, reprint, language));
}

public sealed record TicketCodes(string? WifiPayload, string? LoginPayload);

public sealed class UnknownTemplateException(string name) : Exception(name);
