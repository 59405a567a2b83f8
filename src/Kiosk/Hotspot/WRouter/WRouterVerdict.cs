using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Kiosk.Outbound;

namespace Kiosk.Hotspot.WRouter;

/// <summary>Whether an answer is one of the API and no error. The router's words count more than the HTTP status, which the manual never states.</summary>
static partial class WRouterVerdict
{
    public static WRouterAnswer Check(WRouterAnswer answer) => Fault(answer) is { } fault ? throw fault : answer;

    static RouterException? Fault(WRouterAnswer answer)
    {
        foreach (var words in answer.Words)
        {
            if (WRouterMessages.ErrorIn(words) is { } error)
                return answer.Fault(error, words);
        }

        var confirms = answer.Words.Any(WRouterMessages.IsSuccess);
        if (confirms)
            return answer.IsError ? answer.Fault(RouterError.Unreadable, "success and error at once") : null;
        var status = string.Create(CultureInfo.InvariantCulture, $"HTTP {answer.Status}");
        if (answer.Status >= 500)
            return answer.Fault(RouterError.NoAnswer, status);
        if (answer.IsError || (answer is { Status: >= 400, Form: AnswerForm.Json, Words.Count: > 0 }))
            return answer.Fault(RouterError.Refused, answer.Words.Count > 0 ? answer.Words[0] : $"error without words, {status}");

        return answer.Form switch
        {
            AnswerForm.Page => answer.Fault(RouterError.NotTheApi, $"{status}, page \"{WebUtility.HtmlDecode(Title().Match(answer.Text).Groups["title"].Value)}\""),
            AnswerForm.Json when answer.Status < 400 || answer.HasList => null,
            _ when answer.Status >= 400 => answer.Fault(RouterError.NotTheApi, $"{status} {answer.Text}"),
            AnswerForm.Empty => answer.Fault(RouterError.Unreadable, $"{status} without a body"),
            _ => answer.Fault(RouterError.Unreadable, answer.Text),
        };
    }

    [GeneratedRegex("<title[^>]*>(?<title>[^<]{0,200})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Title();
}
