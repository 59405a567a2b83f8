using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Http;
using Kiosk.Tokens;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

static class GuestsApi
{
    const string Tag = "Guests";

    static readonly Dictionary<string, bool> Formats = new(StringComparer.Ordinal) { ["json"] = false, ["csv"] = true };

    static readonly Dictionary<string, StoredUserKind> Kinds =
        Enum.GetValues<StoredUserKind>().ToDictionary(kind => kind.ToString().ToLowerInvariant());

    public static void Map(RouteGroupBuilder api)
    {
        var guests = api.MapGroup("/guests").RequireScope(TokenScope.GuestsRead);
        Describe<ActiveGuestView>(guests.MapGet("/active", Active), "listActiveGuests", "Devices that are logged in, as last seen");
        Describe<GuestHostView>(guests.MapGet("/hosts", Hosts), "listGuestHosts", "Devices on the guest network, as last seen");
        Describe<LoginView>(guests.MapGet("/logins", LoginsAsync), "listLogins", "The router's login log, asked for now").Fails(502, 503);
        Describe<StoredUserView>(guests.MapGet("/users/{kind}", UsersAsync), "listStoredUsers", "Users the router remembers, asked for now")
            .Fails(404, 502, 503)
            .DescribeParameter("kind", "How they logged in.", Schemas.OneOf(Kinds.Keys));
    }

    static RouteHandlerBuilder Describe<T>(RouteHandlerBuilder endpoint, string id, string summary) => endpoint
        .Named(id, Tag, summary)
        .Produces<GuestList<T>>(StatusCodes.Status200OK, "application/json", "text/csv")
        .Fails(400)
        .DescribeParameter("format", "csv: a table with a header row, in UTF-8.", Schemas.OneOf(Formats.Keys, "json"));

    static IResult Active(string? format, GuestBoard board, VoucherStore vouchers)
    {
        var seen = board.Current;
        return Answer("active", format, seen.Active.Select(guest => ActiveGuestView.From(guest, LiveVoucher(vouchers, guest.Login))), seen.AsOf, seen.Stale);
    }

    static IResult Hosts(string? format, GuestBoard board)
    {
        var seen = board.Current;
        return Answer("hosts", format, seen.Hosts.Select(GuestHostView.From), seen.AsOf, seen.Stale);
    }

    static async Task<IResult> LoginsAsync(string? format, IHotspotRouter router, TimeProvider time, CancellationToken cancellationToken)
    {
        var logins = await AskAsync(router.GetLoginsAsync(cancellationToken));
        return Answer("logins", format, logins.Select(LoginView.From), time.GetUtcNow(), stale: false);
    }

    static async Task<IResult> UsersAsync(
        string kind, string? format, IHotspotRouter router, TimeProvider time, CancellationToken cancellationToken)
    {
        if (!Kinds.TryGetValue(kind, out var known))
            throw ProblemException.NotFound("Api.UserKind", string.Join(", ", Kinds.Keys));
        var users = await AskAsync(router.GetStoredUsersAsync(known, cancellationToken));
        return Answer($"{kind}-users", format, users.Select(StoredUserView.From), time.GetUtcNow(), stale: false);
    }

    static IResult Answer<T>(string name, string? format, IEnumerable<T> rows, DateTimeOffset? asOf, bool stale)
        where T : IGuestRow
    {
        var items = rows.ToList();
        return Inputs.OneOf("format", format, Formats) is true
            ? Results.File(GuestCsv.Write(items), GuestCsv.ContentType, $"{name}.csv")
            : Results.Ok(new GuestList<T>(items, items.Count, asOf, stale));
    }

    static string? LiveVoucher(VoucherStore vouchers, string login) =>
        login.Length > 0 && vouchers.FindByUsername(login) is { IsLive: true } voucher ? voucher.Username : null;

    static async Task<T> AskAsync<T>(Task<T> answer)
    {
        try
        {
            return await answer;
        }
        catch (RouterException exception)
        {
            throw exception.ToProblem();
        }
    }
}
