using System.Text.Json;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Sends calls of the Console API under the spelling that answers, and tells answers from refusals.</summary>
public sealed class IProxyApi(VendorExchange exchange, IProxySpellings spellings)
{
    /// <summary>The answer's JSON; undefined where a write was confirmed without any.</summary>
    /// <exception cref="UplinkException">Anything but a success and the caller's own cancellation.</exception>
    public async Task<JsonElement> SendAsync(IProxyRequest request, CancellationToken cancellationToken)
    {
        var plural = spellings.IsPlural(request);
        var (answer, lost) = await TryAsync(request, plural, cancellationToken);
        if (lost is not null && request.Room is not null && await MayBeSpeltOtherwiseAsync(request, plural, cancellationToken))
        {
            (answer, var lostAgain) = await TryAsync(request, !plural, cancellationToken);
            if (lostAgain is null)
            {
                spellings.Remember(request, !plural);
                return answer;
            }
        }

        return lost is null ? answer : throw lost;
    }

    /// <summary>Opens an action link, which asks for no key and gets none.</summary>
    internal async Task OpenAsync(UplinkAccount account, Uri link, string id, CancellationToken cancellationToken)
    {
        var request = new VendorRequest(account, "GET actionlinks/do/{}/{}", link.AbsoluteUri) { IsWrite = true, ByPerson = true, Secrets = [link.AbsoluteUri, id] };
        IProxyVerdict.Check(await exchange.SendAsync(request, cancellationToken), isRead: false);
    }

    async Task<(JsonElement Answer, UplinkException? Lost)> TryAsync(IProxyRequest request, bool plural, CancellationToken cancellationToken)
    {
        try
        {
            var answer = await exchange.SendAsync(request.ToVendor(plural), cancellationToken);
            return answer.Status == StatusCodes.Status404NotFound
                ? (default, IProxyVerdict.NotFound(answer, request))
                : (IProxyVerdict.Check(answer, request.IsRead), null);
        }
        catch (UplinkException page) when (page.Error is UplinkError.NotTheApi && page.Detail.StartsWith("HTTP 404", StringComparison.Ordinal))
        {
            // The site's own page for an address it does not have.
            return (default, page);
        }
    }

    /// <summary>
    /// A read is simply tried. A write only where the connection answers to the other spelling and not to this one:
    /// then it went to an address that does not exist, and certainly nothing was done.
    /// </summary>
    async Task<bool> MayBeSpeltOtherwiseAsync(IProxyRequest request, bool plural, CancellationToken cancellationToken) =>
        request.IsRead
        || (await IsLostAsync(request.Whereabouts, plural, cancellationToken) && !await IsLostAsync(request.Whereabouts, !plural, cancellationToken));

    async Task<bool> IsLostAsync(IProxyRequest request, bool plural, CancellationToken cancellationToken) =>
        (await TryAsync(request, plural, cancellationToken)).Lost is not null;
}
