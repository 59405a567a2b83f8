using Kiosk.Http;
using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Tokens;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Api;

static class BatchesApi
{
    const string Tag = "Batches";

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/batches", Start)
            .Named("startBatch", Tag, "Issue many vouchers in the background, once for each Idempotency-Key")
            .RequireScope(TokenScope.VouchersWrite)
            .Produces<BatchView>(StatusCodes.Status202Accepted)
            .Fails(400, 413, 415, 503)
            .DescribeParameter(Inputs.KeyHeader, Inputs.KeyDescription, Schemas.Text(Inputs.LongestKey));
        api.MapGet("/batches/{id}", Show)
            .Named("getBatch", Tag, "How far a batch is, and its vouchers")
            .RequireScope(TokenScope.VouchersRead)
            .Produces<BatchWithVouchers>()
            .Fails(404);
        api.MapDelete("/batches/{id}", Cancel)
            .Named("cancelBatch", Tag, "Cancel what is not issued yet")
            .RequireScope(TokenScope.VouchersWrite)
            .Produces(StatusCodes.Status204NoContent)
            .Fails(404);
    }

    static IResult Start(
        BatchBody body, [FromHeader(Name = Inputs.KeyHeader)] string? idempotencyKey, Batches batches,
        PrinterList printers, IStringLocalizer<Errors> errors, HttpContext context)
    {
        var key = Inputs.IdempotencyKey(context, idempotencyKey);
        var printer = body.Print is null ? null : printers.Named("print", body.Print);
        var result = batches.Start(new BatchRequest(body.Count ?? 0, body.ToRequest(printer?.Name)), context.Actor(), key);
        if (result.Failure is not null)
            throw result.Failure.ToProblem();
        if (result.Replayed)
            context.MarkReplayed();
        var batch = result.Batch!; // no failure: there is one
        return Results.Accepted(BatchView.Address(batch), new BatchView
        {
            Id = batch.Id,
            Count = batch.Count,
            Issued = batch.Issued,
            Failed = batch.Failed,
            State = batch.State,
            Plan = batch.Plan,
            CreatedAt = batch.CreatedAt,
            CreatedBy = batch.CreatedBy,
            Trouble = batches.TroubleOf(batch.Id)?.Explain(errors),
        });
    }

    static IResult Show(string id, Batches batches, VoucherStore vouchers, IStringLocalizer<Errors> errors)
    {
        var batch = Find(batches, id);
        return Results.Ok(new BatchWithVouchers
        {
            Id = batch.Id,
            Count = batch.Count,
            Issued = batch.Issued,
            Failed = batch.Failed,
            State = batch.State,
            Plan = batch.Plan,
            CreatedAt = batch.CreatedAt,
            CreatedBy = batch.CreatedBy,
            Trouble = batches.TroubleOf(batch.Id)?.Explain(errors),
            Vouchers = [.. vouchers.OfBatch(id).Select(VoucherView.From)],
        });
    }

    static IResult Cancel(string id, Batches batches, HttpContext context)
    {
        batches.Cancel(Find(batches, id).Id, context.Actor());
        return Results.NoContent();
    }

    static Batch Find(Batches batches, string id) => batches.Find(id) ?? throw ProblemException.NotFound("Api.NoSuchBatch");
}
