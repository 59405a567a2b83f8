using System.Diagnostics.CodeAnalysis;
using Kiosk.Settings;

namespace Kiosk.Hotspot.WRouter;

/// <summary>The one address of the API, local or cloud, always with the slash at its end.</summary>
public static class WRouterAddress
{
    /// <summary>Takes http and https only. A query pasted along, which may hold the key, is dropped.</summary>
    public static bool TryRead(string? text, [NotNullWhen(true)] out Uri? address)
    {
        address = null;
        if (!Uri.TryCreate(text?.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0)
            return false;
        address = new UriBuilder(uri.Scheme, uri.Host, uri.Port, uri.AbsolutePath.TrimEnd('/') + "/").Uri;
        return true;
    }

    /// <exception cref="RouterException"><see cref="RouterError.NotConfigured"/>.</exception>
    public static Uri Of(RouterOptions router) => router switch
    {
        { IsConfigured: false } => throw new RouterException(RouterError.NotConfigured, "Router:Url or Router:ApiKey is not set"),
        _ when TryRead(router.Url, out var address) => address,
        _ => throw new RouterException(RouterError.NotConfigured, "Router:Url is not an http or https address"),
    };
}
