using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>Tells success from the vendor's three ways to say no: <c>success: false</c> with an error, a <c>detail</c>, a plain text.</summary>
static class AirProxyVerdict
{
    const string NotAllowed = "You are not allowed to use API";

    /// <summary>The vendor's page prints one of them with single quotes, so none needs JSON around it. The first that is met counts.</summary>
    public static readonly IReadOnlyList<string> Refusals =
        [NotAllowed, "Failed to get traffic usage", "Failed to call reboot", "'success': false", "'success': False"];

    static readonly string[] KeyWords = [NotAllowed, "API key", "credential", "invalid token", "authenticat"];

    /// <param name="needed">The member that makes it an answer; its value may be null.</param>
    /// <param name="asksForKey">A refusal is not about a key then.</param>
    /// <exception cref="UplinkException">It is a refusal, or none of the answers of this call.</exception>
    public static JsonElement Of(VendorAnswer answer, string needed, bool asksForKey = false)
    {
        var (status, json) = (string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status}"), answer.Json);
        if (Words(answer) is { } words)
        {
            throw answer.Fault(
                words.Contains("No such proxy", StringComparison.OrdinalIgnoreCase) || answer.Status == 404 ? UplinkError.TargetUnknown
                : !asksForKey && KeyWords.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase)) ? UplinkError.KeyRefused
                : UplinkError.Refused,
                words);
        }

        if (!answer.IsSuccess)
            throw answer.Fault(answer.Status == 404 ? UplinkError.NotTheApi : UplinkError.Refused, status);
        if (json.Flag("success") is false)
            throw answer.Fault(UplinkError.Refused, "no reason given");
        if (json.Member(needed).ValueKind == JsonValueKind.Undefined)
            throw answer.Fault(UplinkError.Unreadable, answer.Body.Form is AnswerForm.Empty ? $"{status} without a body" : $"no \"{needed}\" in the answer");
        return json;
    }

    /// <summary>Null when it says nothing that speaks against success.</summary>
    static string? Words(VendorAnswer answer) =>
        answer.Body.Form is AnswerForm.Text ? answer.Body.Text
        : answer.IsSuccess && answer.Json.Flag("success") is true ? null
        : new[] { "error", "detail", "message" }.Select(name => answer.Json.Member(name).Words()).FirstOrDefault(words => words is not null);
}
