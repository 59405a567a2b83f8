using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.AirVpn;

/// <summary>Tells answers from refusals, which come with HTTP 200: <c>{"error": "Not authorized", "result": …}</c>.</summary>
static class AirVpnAnswers
{
    const string Ok = "ok";

    /// <summary>Null when the call succeeded.</summary>
    /// <param name="isWrite">Its documented answer is "None": an empty one will do.</param>
    public static UplinkException? Fault(VendorAnswer answer, bool isWrite)
    {
        var seen = string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status}");
        if (answer.Body.Form is AnswerForm.Empty)
            return isWrite && answer.IsSuccess ? null : answer.Fault(UplinkError.Unreadable, $"{seen} without a body");
        if (answer.Body.Form is AnswerForm.Text)
            return answer.Fault(IsAboutTheKey(answer.Body.Text) ? UplinkError.KeyRefused : UplinkError.Unreadable, $"{seen}: {answer.Body.Text}");
        if (Refusal(answer.Json) is { } words)
            return answer.Fault(IsAboutTheKey(words) ? UplinkError.KeyRefused : UplinkError.Refused, words);
        return answer.IsSuccess ? null : answer.Fault(UplinkError.Refused, seen);
    }

    public static int? Dropped(JsonElement answer) => answer.Whole("sessions_disconnected") is >= 0 and < int.MaxValue and var count ? (int)count : null;

    /// <summary>What it says went wrong, looked for in <c>error</c>, <c>message</c> and <c>result</c>.</summary>
    static string? Refusal(JsonElement answer)
    {
        var result = answer.Text("result");
        if (answer.Member("error").Words() is { } error)
            return error;
        if (result is null ? !answer.Member("error").IsTruthy() : result.Trim().Equals(Ok, StringComparison.OrdinalIgnoreCase))
            return null;
        return answer.Member("message").Words() ?? result ?? "error";
    }

    static bool IsAboutTheKey(string words) => new[] { "not authori", "unauthori", "invalid key", "wrong key", "invalid api key" }
        .Any(part => words.Contains(part, StringComparison.OrdinalIgnoreCase));
}
