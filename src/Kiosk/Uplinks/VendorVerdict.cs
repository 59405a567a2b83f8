using System.Globalization;
using System.Text.RegularExpressions;
using Kiosk.Outbound;
using Kiosk.Settings;

namespace Kiosk.Uplinks;

/// <summary>What every vendor's answer is held against before its client reads it.</summary>
static partial class VendorVerdict
{
    /// <summary>Null when it is an answer of the API.</summary>
    public static UplinkException? Fault(VendorRequest request, VendorAnswer answer, HttpResponseMessage response)
    {
        var (kind, status, form) = (request.Account.Kind, answer.Status, answer.Body.Form);
        var seen = string.Create(CultureInfo.InvariantCulture, $"HTTP {status}");
        // A banned address gets a page from AirVPN.
        if (status == 429 || (kind is UplinkKind.AirVpn && status == 403 && form is AnswerForm.Page))
            return answer.Fault(UplinkError.TooMany, seen, RetryAfter(kind, answer, response));
        if (status >= 500)
            return answer.Fault(UplinkError.NoAnswer, $"{seen} {Words(answer)}");
        if (form is AnswerForm.Page)
            return answer.Fault(UplinkError.NotTheApi, $"{seen}, page \"{Title().Match(answer.Body.Text).Groups["title"].Value.Trim()}\"");
        if (form is AnswerForm.BrokenJson && request.Refusals.FirstOrDefault(answer.Body.Mentions) is { } words)
            return answer.Fault(UplinkError.Refused, words);
        if (form is AnswerForm.BrokenJson)
            return answer.Fault(UplinkError.Unreadable, answer.Body.Text);
        return status is 401 or 403 ? answer.Fault(UplinkError.KeyRefused, $"{seen} {Words(answer)}") : null;
    }

    /// <summary>What the vendor says about itself: of a page nothing, it is for browsers.</summary>
    static string Words(VendorAnswer answer) => answer.Body.Form switch
    {
        AnswerForm.Text => answer.Body.Text,
        AnswerForm.Json => new[] { "error", "message", "detail" }.Select(name => answer.Json.Member(name).Words()).FirstOrDefault(words => words is not null) ?? "",
        _ => "",
    };

    static TimeSpan RetryAfter(UplinkKind kind, VendorAnswer answer, HttpResponseMessage response)
    {
        var seconds = response.Headers.RetryAfter?.Delta?.TotalSeconds
            ?? (response.Headers.RetryAfter?.Date - response.Headers.Date)?.TotalSeconds
            ?? (response.Headers.NonValidated.TryGetValues("Retry-After", out var values) && Start().Match($"{values}") is { Success: true } start ? LooseText.Number(start.Value) : null)
            ?? (Seconds().Match(Words(answer)) is { Success: true } match ? LooseText.Number(match.Groups["count"].Value) : null)
            ?? VendorRules.Of(kind).WhenThrottled.TotalSeconds;
        return TimeSpan.FromSeconds(Math.Clamp(seconds, 1, VendorRules.Of(kind).LongestWait.TotalSeconds));
    }

    [GeneratedRegex("<title[^>]*>(?<title>[^<]{0,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();

    /// <summary>Of a header that .NET does not understand, such as <c>24 seconds</c> or <c>24.5</c>.</summary>
    [GeneratedRegex(@"^\s*\d{1,6}(\.\d{1,6})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Start();

    [GeneratedRegex(@"(?<count>\d{1,6}) seconds?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Seconds();
}
