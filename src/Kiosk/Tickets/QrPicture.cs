using System.Globalization;
using System.Text;

namespace Kiosk.Tickets;

/// <summary>A QR code for a screen: one path on white with its quiet zone, to be scaled by the page.</summary>
public static class QrPicture
{
    /// <summary>Null when the text is longer than any QR code can be.</summary>
    public static string? Svg(string payload)
    {
        if (QrMatrix.Of(payload) is not { } modules)
            return null;

        var side = modules.Size + (2 * QrMatrix.QuietZone);
        var path = new StringBuilder();
        for (var y = 0; y < modules.Size; y++)
        {
            for (var x = 0; x < modules.Size; x++)
            {
                if (modules[x, y])
                    path.Append(CultureInfo.InvariantCulture, $"M{x + QrMatrix.QuietZone} {y + QrMatrix.QuietZone}h1v1h-1z");
            }
        }

        return string.Create(
            CultureInfo.InvariantCulture,
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>");
    }
}
