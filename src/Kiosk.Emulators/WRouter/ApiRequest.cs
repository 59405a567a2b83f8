using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

sealed class ApiRequest(string method, Dictionary<string, string> parameters)
{
    public string Method => method;

    public string Action => this["action"] ?? "";

    /// <summary>An empty parameter counts as absent.</summary>
    public string? this[string name] => parameters.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>A body that is not a JSON object, or not announced as one, has no parameters.</summary>
    public static async Task<ApiRequest> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (HttpMethods.IsGet(request.Method))
            return new ApiRequest("GET", request.Query.ToDictionary(p => p.Key, p => p.Value.ToString(), StringComparer.Ordinal));
        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) == true;
        return new ApiRequest(request.Method, isJson ? await ReadJsonAsync(request.Body, cancellation) : []);
    }

    static async Task<Dictionary<string, string>> ReadJsonAsync(Stream body, CancellationToken cancellation)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var json = await JsonDocument.ParseAsync(body, cancellationToken: cancellation);
            if (json.RootElement.ValueKind != JsonValueKind.Object)
                return parameters;
            foreach (var property in json.RootElement.EnumerateObject())
                parameters[property.Name] = property.Value.ValueKind == JsonValueKind.Null ? "" : property.Value.ToString();
        }
        catch (JsonException)
        {
            parameters.Clear();
        }

        return parameters;
    }
}
