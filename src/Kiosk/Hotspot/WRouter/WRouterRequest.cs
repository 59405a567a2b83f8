using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Outbound;
using Kiosk.Settings;

namespace Kiosk.Hotspot.WRouter;

/// <summary>One call, as the manual names its parameters ("API Access with Examples"). What is null is not sent.</summary>
public sealed record WRouterRequest(
    [property: JsonPropertyName("action"), JsonPropertyOrder(1)] string Action)
{
    const int MiB = 1 << 20;

    [JsonPropertyName("api-key")]
    public string? ApiKey { get; init; }

    [JsonPropertyName("username"), JsonPropertyOrder(2)]
    public string? Username { get; init; }

    [JsonPropertyName("passcode"), JsonPropertyOrder(3)]
    public string? Passcode { get; init; }

    [JsonPropertyName("fullname"), JsonPropertyOrder(4)]
    public string? FullName { get; init; }

    [JsonPropertyName("valid_for"), JsonPropertyOrder(5)]
    public string? ValidFor { get; init; }

    [JsonPropertyName("valid_from"), JsonPropertyOrder(6)]
    public string? ValidFrom { get; init; }

    [JsonPropertyName("download_limit"), JsonPropertyOrder(7)]
    public long? DownloadLimit { get; init; }

    [JsonPropertyName("upload_limit"), JsonPropertyOrder(8)]
    public long? UploadLimit { get; init; }

    /// <summary>Changes the router: sent once, never again by itself.</summary>
    [JsonIgnore]
    public bool IsWrite => !Action.StartsWith("get_", StringComparison.Ordinal);

    /// <summary>Bytes an answer may have. Lists come whole, without pages.</summary>
    [JsonIgnore]
    public int AnswerCap => IsWrite ? MiB : 32 * MiB;

    public TimeSpan Patience(int timeoutSeconds) => TimeSpan.FromSeconds(IsWrite ? timeoutSeconds : Math.Max(timeoutSeconds, 30));

    public HttpRequestMessage ToMessage(Uri address, RouterMethod method) => method == RouterMethod.Get
        ? new HttpRequestMessage(HttpMethod.Get, new Uri(address, "?" + ToQuery())) { Content = IsWrite ? new OnceContent([]) : null }
        : new HttpRequestMessage(HttpMethod.Post, address) { Content = new OnceContent(ToBody(), "application/json") };

    byte[] ToBody() => JsonSerializer.SerializeToUtf8Bytes(this, WRouterJson.Default.WRouterRequest);

    /// <summary>The same parameters as <see cref="ToBody"/>, each value percent-encoded.</summary>
    string ToQuery() => string.Join('&', JsonSerializer.SerializeToElement(this, WRouterJson.Default.WRouterRequest)
        .EnumerateObject().Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value.ToString())}"));

    /// <summary>The action alone: the rest holds secrets.</summary>
    public override string ToString() => Action;
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WRouterRequest))]
sealed partial class WRouterJson : JsonSerializerContext;
