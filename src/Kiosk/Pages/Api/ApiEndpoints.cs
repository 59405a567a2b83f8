using Kiosk.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Kiosk.Pages.Api;

/// <summary>Version 1 of the API, one line a feature.</summary>
static class ApiEndpoints
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").DisableAntiforgery();
        VouchersApi.Map(api);
        BatchesApi.Map(api);
        PrintApi.Map(api);
        TicketsApi.Map(api);
        GuestsApi.Map(api);
        UplinksApi.Map(api);
        UplinkHistoryApi.Map(api);
        EventsApi.Map(api);
        app.MapOpenApi();
    }

    /// <summary>For the OpenAPI document: its stable id and what it does.</summary>
    public static RouteHandlerBuilder Named(this RouteHandlerBuilder endpoint, string id, string tag, string summary) =>
        endpoint.WithName(id).WithTags(tag).WithSummary(summary);

    /// <summary>For the OpenAPI document: the errors this call may answer with besides 401, 403 and 500.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.ContentType]));
        return endpoint;
    }
}
