using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AzireVpn;

/// <summary>Tells answers from refusals: <c>{"status": "error", "message": …}</c>, with any HTTP status.</summary>
static class AzireVpnAnswers
{
    /// <summary>Nothing to list may be a 404: <c>No tokens found</c>.</summary>
    public static bool SaysNone(VendorAnswer answer) =>
        answer.Status == 404 && answer.Json.Text("message") is { } words
        && words.StartsWith("no ", StringComparison.OrdinalIgnoreCase) && words.Contains("found", StringComparison.OrdinalIgnoreCase);

    /// <param name="isOfOne">The call names a token, so a 404 is about that.</param>
    /// <exception cref="UplinkException">It is no success. An empty one is: deleting has no documented answer.</exception>
    public static void ThrowIfRefused(VendorAnswer answer, bool isOfOne = false)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status}");
        if (answer.Body.Form is AnswerForm.Empty && answer.IsSuccess)
            return;
        // Its words may be a list of keys.
        if (answer.Body.Form is AnswerForm.Text)
            throw answer.Fault(answer.IsSuccess ? UplinkError.Unreadable : UplinkError.Refused, $"{seen} with a plain text");
        var status = answer.Json.Text("status");
        if (answer.IsSuccess && (status is null || status.Trim().Equals("success", StringComparison.OrdinalIgnoreCase)))
            return;
        var words = answer.Json.Member("message").Words() ?? answer.Json.Member("error").Words() ?? seen;
        if (answer.Status == 404 && isOfOne)
            throw new UplinkException(UplinkError.TargetUnknown, answer.Secrets.Conceal(words)) { Because = new UplinkReason("AzireVpn.NoSuchToken") };
        throw answer.Fault(IsAboutTheKey(words) ? UplinkError.KeyRefused : UplinkError.Refused, Complaint(answer) is { } complaint ? $"{words} {complaint}" : words);
    }

    static bool IsAboutTheKey(string words) =>
        words.Contains("unauthenticated", StringComparison.OrdinalIgnoreCase) || words.Contains("unauthorized", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the first wrong field: <c>"data": {"device_name": ["The device name …"]}</c>.</summary>
    static string? Complaint(VendorAnswer answer) => answer.Json.Member("data") is { ValueKind: JsonValueKind.Object } fields && !answer.IsSuccess
        ? fields.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.Array).Select(field => field.Value.Words()).FirstOrDefault()
        : null;
}
