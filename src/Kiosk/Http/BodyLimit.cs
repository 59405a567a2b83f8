using Kiosk.Localization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Localization;

namespace Kiosk.Http;

/// <summary>Answers 413 to a body that says it is larger than its endpoint takes; the server cuts off one that does not say.</summary>
sealed class BodyLimit(RequestDelegate next, Problems problems, IStringLocalizer<Errors> errors)
{
    /// <summary>Bytes, unless the endpoint says otherwise.</summary>
    public const long Default = 64 * 1024;

    /// <summary>Up to here the body is read and dropped: a client that is still sending would not see the answer.</summary>
    const long Drained = 4 * 1024 * 1024;

    public async Task InvokeAsync(HttpContext context)
    {
        var metadata = context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>();
        var limit = metadata is null ? Default : metadata.MaxRequestBodySize ?? long.MaxValue;
        if (context.Request.ContentLength is not { } length || length <= limit)
        {
            await next(context);
            return;
        }

        if (length <= Drained)
            await DrainAsync(context);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
        {
            await problems.WriteAsync(context, StatusCodes.Status413PayloadTooLarge);
            return;
        }

        // The error page is made of the same request, which must not be too large again.
        (context.Request.ContentLength, context.Request.ContentType) = (0, null);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        if (context.Features.Get<IStatusCodePagesFeature>() is not { Enabled: true })
            await context.Response.WriteAsync(errors[$"Api.{ProblemCode.TooLarge}"], context.RequestAborted);
    }

    static Task DrainAsync(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
            feature.MaxRequestBodySize = Drained;
        return context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
    }
}
