using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.Uplinks;

/// <summary>A request, read whole.</summary>
sealed class Incoming(HttpRequest request, string body)
{
    static readonly JsonDocumentOptions strict = new() { AllowDuplicateProperties = false };

    public string Method => request.Method;

    public string Path => request.Path.Value ?? "/";

    public string QueryString => request.QueryString.Value ?? "";

    /// <summary>Whose limit it counts against.</summary>
    public string Address { get; } = request.HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>null when the body is no JSON object; no vendor insists on a content type.</summary>
    public JsonObject? Json { get; } = Parse(body);

    public bool HasBody => body.Length > 0;

    public string? Bearer =>
        Header("Authorization") is { } header && header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? header[7..].Trim() : null;

    public string? Query(string name) => request.Query.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Header(string name) => request.Headers.TryGetValue(name, out var value) ? value.ToString() : null;

    public string? Cookie(string name) => request.Cookies.TryGetValue(name, out var value) ? value : null;

    /// <summary>A field of a form, which is a query in the body.</summary>
    public string? Form(string name) =>
        request.HasFormContentType && Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(body).TryGetValue(name, out var value) ? value.ToString() : null;

    public static async Task<Incoming> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        using var reader = new StreamReader(request.Body, Encoding.UTF8);
        return new Incoming(request, await reader.ReadToEndAsync(cancellation));
    }

    static JsonObject? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body, documentOptions: strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
