using System.Globalization;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>What an answer means. The vendor publishes no error; clients in the wild read <c>error</c>, then <c>message</c>.</summary>
static class IProxyVerdict
{
    /// <summary>Any 2xx is a success, an empty one too; unless it holds an error.</summary>
    public static JsonElement Check(VendorAnswer answer, bool isRead)
    {
        if (!answer.IsSuccess || answer.Json.Member("error").IsTruthy())
            throw answer.Fault(UplinkError.Refused, Words(answer));
        if (isRead && answer.Body.Form is not AnswerForm.Json)
            throw answer.Fault(UplinkError.Unreadable, "an answer without JSON");
        return answer.Json;
    }

    /// <summary>The connection, or something of one.</summary>
    public static UplinkException NotFound(VendorAnswer answer, IProxyRequest request) =>
        answer.Fault(request.Ids.Count == 1 ? UplinkError.TargetUnknown : UplinkError.Refused, Words(answer));

    /// <summary>The answer came, and was done with, but what it must hold is missing.</summary>
    public static UplinkException Incomplete(string name) => new(UplinkError.Unreadable, $"an answer without {name}");

    static string Words(VendorAnswer answer)
    {
        if (answer.Body.Form is AnswerForm.Text)
            return answer.Body.Text;
        var words = new[] { "error", "message", "detail" }.Select(name => answer.Json.Member(name).Words()).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return words.Count > 0 ? string.Join(": ", words) : string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status}");
    }
}
