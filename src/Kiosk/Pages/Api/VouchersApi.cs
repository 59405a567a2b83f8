using Kiosk.Hotspot;
using Kiosk.Http;
using Kiosk.Printing;
using Kiosk.Tokens;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Mvc;

namespace Kiosk.Pages.Api;

static class VouchersApi
{
    const string Tag = "Vouchers";
    const int LongestQuery = 200;

    static readonly Dictionary<string, VoucherState> States = Enum.GetValues<VoucherState>().ToDictionary(state => state.ToText());

    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/vouchers", IssueAsync)
            .Named("issueVoucher", Tag, "Issue a voucher, exactly once for each Idempotency-Key")
            .WithDescription("With router-unknown (504) the voucher is kept as pending, is at Location, and is settled by itself.")
            .RequireScope(TokenScope.VouchersWrite)
            .Produces<VoucherView>(StatusCodes.Status201Created)
            .Fails(400, 409, 413, 415, 502, 503, 504)
            .DescribeParameter(Inputs.KeyHeader, Inputs.KeyDescription, Schemas.Text(Inputs.LongestKey));
        api.MapGet("/vouchers", List)
            .Named("listVouchers", Tag, "Vouchers, newest first")
            .RequireScope(TokenScope.VouchersRead)
            .Produces<VoucherList>()
            .Fails(400)
            .DescribeParameter("query", "Part of a user name, guest name, note or MAC address.", Schemas.Text(LongestQuery))
            .DescribeParameter("state", "Only vouchers in this state.", Schemas.OneOf(States.Keys))
            .DescribeParameter("page", "From 1.", Schemas.Number(1, int.MaxValue, 1))
            .DescribeParameter("pageSize", "Vouchers a page.", Schemas.Number(1, VoucherQuery.LargestPage, DefaultPage));
        api.MapGet("/vouchers/{username}", Show)
            .Named("getVoucher", Tag, "One voucher, the newest of that user name")
            .RequireScope(TokenScope.VouchersRead)
            .Produces<VoucherView>()
            .Fails(404);
        api.MapDelete("/vouchers/{username}", RevokeAsync)
            .Named("revokeVoucher", Tag, "Revoke a voucher at the router")
            .WithDescription("With router-unknown (504) the revocation is repeated by itself until the router confirms.")
            .RequireScope(TokenScope.VouchersWrite)
            .Produces(StatusCodes.Status204NoContent)
            .Fails(404, 502, 503, 504);
    }

    static int DefaultPage => new VoucherQuery().PageSize;

    static async Task<IResult> IssueAsync(
        VoucherBody body, [FromHeader(Name = Inputs.KeyHeader)] string? idempotencyKey, VoucherIssuer issuer,
        PrinterList printers, IssuedTickets tickets, HttpContext context, CancellationToken cancellationToken)
    {
        var key = Inputs.IdempotencyKey(context, idempotencyKey);
        var printer = body.Print is null ? null : printers.Named("print", body.Print);
        var result = await issuer.IssueAsync(body.ToRequest(printer?.Name), context.Actor(), key, cancellationToken);
        if (result.Failure is not null)
            throw result.Failure.ToProblem(result.Voucher);

        var voucher = result.Voucher!; // no failure: there is one
        if (voucher is { State: VoucherState.Failed, Failure: not null })
            throw new VoucherFailure(voucher.Failure, "Voucher.NotMade").ToProblem();
        tickets.PrintReady();
        if (result.Replayed)
            context.MarkReplayed();
        return Results.Created(VoucherView.Address(voucher), VoucherView.From(voucher));
    }

    static IResult List(string? query, string? state, string? page, string? pageSize, VoucherStore store)
    {
        if (query is not null && (query.Length > LongestQuery || query.Any(char.IsControl)))
            throw ProblemException.Invalid("query", "Api.Query", LongestQuery);
        var found = store.Search(new VoucherQuery(
            query,
            Inputs.OneOf("state", state, States),
            Inputs.Number("page", page, 1, int.MaxValue, 1),
            Inputs.Number("pageSize", pageSize, 1, VoucherQuery.LargestPage, DefaultPage)));
        return Results.Ok(new VoucherList([.. found.Items.Select(VoucherView.From)], found.Total, found.Page, found.PageSize));
    }

    static IResult Show(string username, VoucherStore store, HttpContext context) =>
        Results.Ok(VoucherView.From(store.Voucher(context, username)));

    static async Task<IResult> RevokeAsync(
        string username, VoucherStore store, VoucherRevoker revoker, VoucherReconciler reconciler, HttpContext context,
        CancellationToken cancellationToken)
    {
        var name = Inputs.Username(context, username);
        var voucher = store.FindByUsername(name) ?? await LookAtRouterAsync(name, store, reconciler, cancellationToken);
        if (await revoker.RevokeAsync(voucher, context.Actor(), cancellationToken) is { } failure)
            throw failure.ToProblem(voucher);
        return Results.NoContent();
    }

    /// <summary>Someone may have made it there since the last look.</summary>
    static async Task<Voucher> LookAtRouterAsync(
        string name, VoucherStore store, VoucherReconciler reconciler, CancellationToken cancellationToken)
    {
        try
        {
            await reconciler.ReconcileAsync(cancellationToken);
        }
        catch (RouterException exception)
        {
            throw exception.ToProblem();
        }

        return store.FindByUsername(name) ?? throw ProblemException.NotFound("Voucher.NotFound");
    }
}
