using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.AirProxy;

/// <summary><c>change_ip</c>: waits for the new address, or with <c>async</c> does not.</summary>
static partial class ChangeIp
{
    public static async Task<Answer> AnswerAsync(Dongle dongle, Incoming request, bool sendsRetryAfter, TimeProvider time, CancellationToken unplugged)
    {
        if (request.Query("fp") is { } fp && !(fp is "keep" or "reset" or "") && !Signature.IsMatch(fp))
            return AirProxyApi.Failure("Invalid fingerprint.", dongle);
        var showsOld = AirProxyApi.Flag(request, "show_old_ip");
        var isAsync = AirProxyApi.Flag(request, "async");
        if (dongle.BeginChange(time.GetUtcNow()) is { } wait)
            return Throttled(wait.Words, sendsRetryAfter ? wait.Seconds : null);
        if (request.Query("fp") is { } wanted and not "keep")
            dongle.Fingerprint = wanted is "reset" or "" ? null : wanted;

        var old = dongle.Check(time.GetUtcNow(), isAsync && AirProxyApi.Flag(request, "from_cache"));
        return isAsync ? Begun(dongle, showsOld, old) : await DoneAsync(dongle, showsOld, old.Ip, time, unplugged);
    }

    static Answer Begun(Dongle dongle, bool showsOld, (string? Ip, bool FromCache) old)
    {
        var answer = new JsonObject { ["success"] = true, ["async"] = true };
        if (showsOld)
        {
            answer["old_ip"] = old.Ip;
            answer["from_cache"] = old.FromCache;
        }

        answer["id"] = dongle.Rental.Id;
        return Answer.Of(answer);
    }

    static async Task<Answer> DoneAsync(Dongle dongle, bool showsOld, string? old, TimeProvider time, CancellationToken unplugged)
    {
        await Task.Delay(dongle.ChangeTakes, time, unplugged);
        dongle.EndChange();
        var answer = new JsonObject { ["success"] = true, ["new_ip"] = dongle.Check(time.GetUtcNow(), mayBeCached: false).Ip };
        if (showsOld)
            answer["old_ip"] = old;
        answer["id"] = dongle.Rental.Id;
        return Answer.Of(answer);
    }

    static Answer Throttled(string words, int? retryAfter)
    {
        var answer = Answer.Of(new JsonObject { ["detail"] = words }, StatusCodes.Status429TooManyRequests);
        return retryAfter is { } seconds ? answer.With("Retry-After", seconds.ToString(CultureInfo.InvariantCulture)) : answer;
    }

    /// <summary>p0f version 3, TCP SYN: ver:ittl:olen:mss:wsize,scale:olayout:quirks:pclass.</summary>
    [GeneratedRegex(@"^[*46]:\d{1,3}[-+\d]*:\d+:(\*|\d+):[^:]+:[^:\s]*:[^:\s]*:[0*+]$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 200)]
    static partial Regex Signature { get; }
}
