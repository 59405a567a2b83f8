using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Kiosk.Http;
using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Tokens;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Api;

static class PrintApi
{
    const string Tag = "Printing";
    const int MostListed = 200;

    static readonly Dictionary<string, PrintJobState> States = Enum.GetValues<PrintJobState>().ToDictionary(state => state.ToText());

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/vouchers/{username}/print", Print)
            .Named("printVoucher", Tag, "Print a voucher's ticket; never makes a voucher")
            .RequireScope(TokenScope.Print)
            .Produces<PrintJobView>(StatusCodes.Status202Accepted)
            .Fails(400, 404, 409, 413, 415)
            .DescribeParameter(Inputs.KeyHeader, Inputs.KeyDescription, Schemas.Text(Inputs.LongestKey));
        api.MapGet("/print-jobs", List)
            .Named("listPrintJobs", Tag, "The latest print jobs, newest first")
            .RequireScope(TokenScope.Print)
            .Produces<PrintJobList>()
            .Fails(400)
            .DescribeParameter("state", "Only jobs in this state.", Schemas.OneOf(States.Keys));
        api.MapGet("/print-jobs/{id}", Show)
            .Named("getPrintJob", Tag, "What became of a print job")
            .RequireScope(TokenScope.Print)
            .Produces<PrintJobView>()
            .Fails(404)
            .DescribeParameter("id", "As in Location.", Schemas.Number(1, long.MaxValue));
    }

    static IResult Print(
        string username, PrintBody? body, [FromHeader(Name = Inputs.KeyHeader)] string? idempotencyKey, VoucherStore vouchers,
        PrinterList printers, PrintQueue queue, TicketTemplates templates, IStringLocalizer<Errors> errors, HttpContext context)
    {
        var key = Inputs.IdempotencyKey(context, idempotencyKey);
        var voucher = vouchers.Voucher(context, username);
        var language = Inputs.Language(body?.Language);
        if (body?.Template is { } template && templates.Find(template) is not { Sheet: null })
            throw ProblemException.Invalid("template", "Api.UnknownTemplate", template);
        var copies = body?.Copies ?? 1;
        if (copies is < 1 or > PrintQueue.MostCopies)
            throw ProblemException.Invalid("copies", "Api.Number", $"1–{PrintQueue.MostCopies}");
        var printer = body?.Printer is { } name
            ? printers.Named("printer", name)
            : printers.Default ?? throw ProblemException.Invalid("printer", "Api.NoPrinter");
        if (!voucher.IsLive)
            throw new ProblemException(StatusCodes.Status409Conflict, ProblemCode.VoucherEnded, "Api.voucher-ended");

        var jobs = queue.Enqueue(printer.Name, [voucher.Id], body?.Template, copies, context.Actor(), key, language);
        return Results.Accepted($"/api/v1/print-jobs/{jobs[0].Id.ToString(CultureInfo.InvariantCulture)}", PrintJobView.From(jobs[0], voucher, errors));
    }

    static IResult List(string? state, PrintQueue queue, VoucherStore vouchers, IStringLocalizer<Errors> errors)
    {
        var jobs = queue.Recent(MostListed, state: Inputs.OneOf("state", state, States));
        var named = vouchers.WithIds([.. jobs.Select(job => job.VoucherId).OfType<long>().Distinct()]).ToDictionary(voucher => voucher.Id);
        return Results.Ok(new PrintJobList([.. jobs.Select(job => PrintJobView.From(job, job.VoucherId is { } id ? named.GetValueOrDefault(id) : null, errors))]));
    }

    static IResult Show(string id, PrintQueue queue, VoucherStore vouchers, IStringLocalizer<Errors> errors) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && queue.Find(number) is { } job
            ? Results.Ok(PrintJobView.From(job, job.VoucherId is { } voucher ? vouchers.Find(voucher) : null, errors))
            : throw ProblemException.NotFound("Api.NoSuchPrintJob");

    public static PrinterOptions Named(this PrinterList printers, string field, string name) =>
        printers.Find(name) ?? throw ProblemException.Invalid(field, "Api.UnknownPrinter", name);
}

sealed record PrintBody
{
    [Description("The name of a printer; the default one when left out.")]
    public string? Printer { get; init; }

    [Range(1, PrintQueue.MostCopies)]
    public int? Copies { get; init; }

    [Description("The name of a ticket template; the printer's own when left out.")]
    [MaxLength(64)]
    public string? Template { get; init; }

    [Description("The language of this ticket; the voucher's own, its plan's or the venue's when left out.")]
    public string? Language { get; init; }
}

sealed record PrintJobView
{
    public required long Id { get; init; }
    public required string Printer { get; init; }
    public required string? Username { get; init; }

    [Description("The template asked for; null is the printer's own.")]
    public required string? Template { get; init; }

    [Description("The language asked for; null is the voucher's own.")]
    public required string? Language { get; init; }

    public required PrintJobState State { get; init; }

    [Description("Why it is where it is, for a person.")]
    public required string? Detail { get; init; }

    public required int Attempts { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }

    public static PrintJobView From(PrintJob job, Voucher? voucher, IStringLocalizer<Errors> errors) => new()
    {
        Id = job.Id,
        Printer = job.Printer,
        Username = voucher?.Username,
        Template = job.Template,
        Language = job.Language,
        State = job.State,
        Detail = job.Explain(errors),
        Attempts = job.Attempts,
        CreatedAt = job.CreatedAt,
        UpdatedAt = job.UpdatedAt,
    };
}

sealed record PrintJobList(IReadOnlyList<PrintJobView> Items);
