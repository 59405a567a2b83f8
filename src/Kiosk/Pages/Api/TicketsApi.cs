using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kiosk.Http;
using Kiosk.Printing;
using Kiosk.Tickets;
using Kiosk.Tokens;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

static class TicketsApi
{
    const string Tag = "Tickets";
    const string Pdf = "application/pdf";

    static readonly Dictionary<string, (TicketFormat Format, string ContentType)> Formats = new(StringComparer.Ordinal)
    {
        ["pdf"] = (TicketFormat.Pdf, Pdf),
        ["png"] = (TicketFormat.Png, "image/png"),
        ["svg"] = (TicketFormat.Svg, "image/svg+xml"),
        ["escpos"] = (TicketFormat.EscPos, "application/octet-stream"),
        ["zpl"] = (TicketFormat.Zpl, "text/plain; charset=us-ascii"),
        ["tspl"] = (TicketFormat.Tspl, "application/octet-stream"),
        ["text"] = (TicketFormat.Text, "text/plain; charset=utf-8"),
    };

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/vouchers/{username}/ticket", Show)
            .Named("getTicket", Tag, "A voucher's ticket as a printer of that kind would get it")
            .RequireScope(TokenScope.VouchersRead)
            .Produces<byte[]>(StatusCodes.Status200OK, Pdf, "image/png", "image/svg+xml", "application/octet-stream", "text/plain")
            .Fails(400, 404)
            .DescribeParameter("format", "What to make of it.", Schemas.OneOf(Formats.Keys, "pdf"))
            .DescribeParameter("template", "The name of a ticket template.", Schemas.Text(64))
            .DescribeParameter("language", "The voucher's own, its plan's or the venue's when left out.", Schemas.OneOf(TicketLanguages.All.Select(known => known.Tag)));
        api.MapPost("/sheets", Sheet)
            .Named("makeSheet", Tag, "An A4 sheet with many tickets a page")
            .RequireScope(TokenScope.VouchersRead)
            .Produces<byte[]>(StatusCodes.Status200OK, Pdf)
            .Fails(400, 404, 413, 415);
    }

    static IResult Show(
        string username, string? format, string? template, string? language, VoucherStore vouchers, TicketService tickets, HttpContext context)
    {
        var (kind, contentType) = Inputs.OneOf("format", format ?? "pdf", Formats)!.Value; // given, so checked
        var spoken = Inputs.Language(language);
        var voucher = vouchers.Voucher(context, username);
        return Known(template, () => Results.Bytes(tickets.Render(voucher, kind, template, spoken), contentType));
    }

    static IResult Sheet(SheetBody body, VoucherStore vouchers, TicketService tickets)
    {
        if (body.Usernames is not { Count: >= 1 and <= SheetBody.Most } usernames)
            throw ProblemException.Invalid("usernames", "Api.SheetSize", SheetBody.Most);
        var found = usernames.Select((name, index) => name is null
            ? throw ProblemException.Invalid(Place(index), "Api.WrongValue", Place(index))
            : vouchers.FindByUsername(name) ?? throw ProblemException.NotFound("Api.NoSuchVoucher", name, Place(index))).ToList();
        return Known(body.Template, () => Results.Bytes(tickets.Sheet(found, body.Template), Pdf));
    }

    static string Place(int index) => string.Create(CultureInfo.InvariantCulture, $"usernames[{index}]");

    static IResult Known(string? template, Func<IResult> make)
    {
        try
        {
            return make();
        }
        catch (UnknownTemplateException)
        {
            throw ProblemException.Invalid("template", "Api.UnknownTemplate", template);
        }
    }
}

sealed record SheetBody
{
    public const int Most = 1000;

    [Required]
    [MinLength(1)]
    [MaxLength(Most)]
    public IReadOnlyList<string?>? Usernames { get; init; }

    [Description("The name of a sheet template.")]
    public string? Template { get; init; }
}
