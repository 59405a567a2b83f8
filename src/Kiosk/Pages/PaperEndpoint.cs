using System.Globalization;
using System.Text.RegularExpressions;

namespace Kiosk.Pages;

/// <summary>
/// One small style sheet a paper size, for the page that prints a ticket: the content policy allows no style in the page,
/// and a printed page gets its size from a style sheet alone.
/// </summary>
static partial class PaperEndpoint
{
    public static void MapPaper(this IEndpointRouteBuilder app) =>
        app.MapGet("/tickets/paper/{size}.css", (string size, HttpContext context) =>
        {
            if (Css(size) is not { } css)
                return Results.NotFound();
            context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Text(css, "text/css");
        }).ExcludeFromDescription();

    /// <param name="width">Millimetres.</param>
    /// <param name="height">Millimetres.</param>
    public static string Address(double width, double height) =>
        string.Create(CultureInfo.InvariantCulture, $"/tickets/paper/{width:0.#}x{height:0.#}.css");

    /// <summary>Null for anything but two lengths of 20 to 2000 mm.</summary>
    internal static string? Css(string size)
    {
        if (Sides().Match(size) is not { Success: true } match)
            return null;
        var (width, height) = (match.Groups["width"].Value, match.Groups["height"].Value);
        if (!IsLength(width) || !IsLength(height))
            return null;
        return $"@page {{ size: {width}mm {height}mm; margin: 0 }}\n.ticket {{ inline-size: {width}mm; block-size: {height}mm }}\n";
    }

    static bool IsLength(string text) => double.Parse(text, CultureInfo.InvariantCulture) is >= 20 and <= 2000;

    [GeneratedRegex(@"^(?<width>[0-9]{2,4}(\.[0-9])?)x(?<height>[0-9]{2,4}(\.[0-9])?)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sides();
}
