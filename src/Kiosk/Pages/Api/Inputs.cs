using System.Globalization;
using Kiosk.Http;
using Kiosk.Staff;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.AspNetCore.Http.Features;

namespace Kiosk.Pages.Api;

/// <summary>Reads what a caller gave outside the body, and says which of it is wrong.</summary>
static class Inputs
{
    public const string KeyHeader = "Idempotency-Key";
    public const string KeyDescription = "Visible ASCII characters, the caller's own. The same key again changes nothing and answers the same.";
    public const int LongestKey = 200;

    public static string Actor(this HttpContext context) => Staff.Actor.Program(context.User.Identity!.Name!); // every call needs a token

    /// <summary>The key of this caller alone: two programs may choose the same one.</summary>
    public static string? IdempotencyKey(HttpContext context, string? key)
    {
        if (key is null)
            return null;
        if (key.Length is < 1 or > LongestKey || !key.All(c => c is > ' ' and <= '~'))
            throw ProblemException.Invalid(KeyHeader, "Api.IdempotencyKey", LongestKey);
        return $"{context.Actor()}:{key}";
    }

    /// <summary>Says that nothing new was done: the key was used before.</summary>
    public static void MarkReplayed(this HttpContext context) => context.Response.Headers["Idempotency-Replayed"] = "true";

    public static int Number(string field, string? text, int from, int to, int otherwise)
    {
        if (text is null)
            return otherwise;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= from && number <= to)
            return number;
        throw ProblemException.Invalid(field, "Api.Number", $"{from}–{to}");
    }

    public static T? OneOf<T>(string field, string? text, IReadOnlyDictionary<string, T> allowed)
        where T : struct
    {
        if (text is null)
            return null;
        return allowed.TryGetValue(text, out var value)
            ? value
            : throw ProblemException.Invalid(field, "Api.OneOf", string.Join(", ", allowed.Keys));
    }

    /// <summary>The tag of a language tickets are written in; null when none is named.</summary>
    public static string? Language(string? tag) => tag is null
        ? null
        : TicketLanguages.Find(tag)?.Tag ?? throw ProblemException.Invalid("language", "Invalid.Language", VoucherRules.Languages);

    /// <param name="routed">As the route sees it: decoded but for %2F, which the server keeps.</param>
    public static Voucher Voucher(this VoucherStore store, HttpContext context, string routed) =>
        store.FindByUsername(Username(context, routed)) ?? throw ProblemException.NotFound("Voucher.NotFound");

    /// <summary>A user name made at the router may hold any character, also a slash.</summary>
    public static string Username(HttpContext context, string routed)
    {
        if (!routed.Contains("%2F", StringComparison.OrdinalIgnoreCase))
            return routed;
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var segments = target.Split('?')[0].Split('/');
        var at = Array.FindIndex(segments, segment => segment.Equals("vouchers", StringComparison.OrdinalIgnoreCase)) + 1;
        return at > 0 && at < segments.Length ? Uri.UnescapeDataString(segments[at]) : routed;
    }
}
