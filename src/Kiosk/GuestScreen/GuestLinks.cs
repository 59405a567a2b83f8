using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Kiosk.Vouchers;

namespace Kiosk.GuestScreen;

/// <summary>
/// Links that show one voucher to one browser: the first that opens it. Neither the link nor that browser's cookie is
/// kept, only their hashes.
/// </summary>
public sealed class GuestLinks(GuestLinkStore store, VoucherStore vouchers, TimeProvider time)
{
    public static readonly TimeSpan WaitsFor = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan ShowsFor = TimeSpan.FromHours(1);

    const int SecretBytes = 24;
    const int LongestSecret = 64;

    /// <returns>The link's secret, which cannot be had again.</returns>
    public string Make(long voucherId, string actor)
    {
        var secret = Random();
        store.Add(Hash(secret), voucherId, actor);
        return secret;
    }

    /// <param name="browser">The cookie it sent, if any.</param>
    /// <returns>Null for a link that is unknown, waited too long, is over, or belongs to another browser: it does not say which.</returns>
    public GuestVisit? Visit(string secret, string? browser)
    {
        if (secret.Length > LongestSecret)
            return null;
        var (link, opened) = (Hash(secret), time.GetUtcNow() - ShowsFor);
        var known = browser is { Length: > 0 and <= LongestSecret } ? Hash(browser) : null;
        if (known is not null && store.Again(link, known, opened) is { } again)
            return VisitOf(again, browser!); // known: there is one

        // A browser that looks at another voucher already keeps its cookie, or that page would stop.
        var cookie = known is not null && store.Knows(known, opened) ? browser! : Random(); // known: there is one
        return store.Open(link, Hash(cookie), time.GetUtcNow() - WaitsFor) is { } first ? VisitOf(first, cookie) : null;
    }

    GuestVisit VisitOf(long voucherId, string browser)
    {
        var voucher = vouchers.Find(voucherId)!; // vouchers are never deleted
        return new GuestVisit(voucher, browser, voucher.IsUsable);
    }

    static string Random() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));

    static byte[] Hash(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}

/// <param name="Browser">The cookie that lets this browser look again.</param>
/// <param name="IsUsable">False: it was revoked, has expired or is otherwise over, and its codes are no use.</param>
public sealed record GuestVisit(Voucher Voucher, string Browser, bool IsUsable);
