using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

sealed record FaultOrder(string? Fault, string[]? Actions, int? Count, int? DelayMs, int? StatusCode, string? Location);

sealed record FaultView(string Fault, IReadOnlyCollection<string> Actions, int? Count);

sealed record RouterState(bool PostEnabled, bool GetEnabled, int Vouchers, int ActiveGuests, int Hosts, IReadOnlyList<FaultView> Faults, IReadOnlyDictionary<string, int> Requests);

sealed record OrderError(string Error);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(FaultOrder))]
[JsonSerializable(typeof(RouterState))]
[JsonSerializable(typeof(OrderError))]
sealed partial class ControlJson : JsonSerializerContext;

/// <summary><c>/emulator/</c>: for the demo page and other processes of this machine; asks for no key.</summary>
sealed class ControlSurface(WRouterDevice device, ApiAccess access, FaultBoard<FaultKind, Fault> faults, CallLog requests)
{
    static readonly string[] ownNames = ["127.0.0.1", "localhost", "[::1]"];

    public Task HandleAsync(HttpContext context, PathString rest)
    {
        if (!IsFromHere(context))
            return Html.SendAsync(context, StatusCodes.Status404NotFound, Html.NotFound);
        return (context.Request.Method, rest.Value) switch
        {
            ("GET", null or "" or "/") => SendStateAsync(context),
            ("POST", "/faults") => AddAsync(context),
            ("DELETE", "/faults") => ClearAsync(context),
            _ => Html.SendAsync(context, StatusCodes.Status404NotFound, Html.NotFound),
        };
    }

    // A page from elsewhere could reach loopback under a name of its own (DNS rebinding).
    static bool IsFromHere(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
        && IPAddress.IsLoopback(address)
        && ownNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase);

    Task SendStateAsync(HttpContext context)
    {
        var (active, hosts) = device.Read(device.Clock.Now, (_, guests, _) => (guests.Active.Count(), guests.Hosts.Count()));
        var pending = faults.Pending.Select(f => new FaultView(f.Kind.ToString(), f.Actions ?? [], f.Count)).ToArray();
        var state = new RouterState(access.PostEnabled, access.GetEnabled, device.Vouchers().Length, active, hosts, pending, requests.Counts);
        return context.Response.WriteAsJsonAsync(state, ControlJson.Default.RouterState, cancellationToken: context.RequestAborted);
    }

    async Task AddAsync(HttpContext context)
    {
        var order = await ReadAsync(context);
        var kind = Enum.GetValues<FaultKind>().Cast<FaultKind?>().FirstOrDefault(k => string.Equals(k.ToString(), order?.Fault, StringComparison.OrdinalIgnoreCase));
        if (order is null || kind is null || order.Count is < 1 || order.DelayMs is < 0 || order.StatusCode is < 500 or > 599)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            var error = new OrderError($"Send JSON {{fault, actions?, count?, delayMs?, statusCode?, location?}}; fault is one of {string.Join(", ", Enum.GetNames<FaultKind>())}.");
            await context.Response.WriteAsJsonAsync(error, ControlJson.Default.OrderError, cancellationToken: context.RequestAborted);
            return;
        }

        var fault = new Fault(kind.Value)
        {
            Actions = order.Actions,
            Count = order.Count,
            Delay = order.DelayMs is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            StatusCode = order.StatusCode ?? StatusCodes.Status503ServiceUnavailable,
        };
        faults.Add(order.Location is { Length: > 0 } location ? fault with { Location = location } : fault);
        await SendStateAsync(context);
    }

    Task ClearAsync(HttpContext context)
    {
        faults.Clear();
        return SendStateAsync(context);
    }

    static async Task<FaultOrder?> ReadAsync(HttpContext context)
    {
        if (!context.Request.HasJsonContentType())
            return null;
        try
        {
            return await context.Request.ReadFromJsonAsync(ControlJson.Default.FaultOrder, context.RequestAborted);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
