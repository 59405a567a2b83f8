using System.Globalization;
using System.Xml;

namespace Kiosk.Printing;

/// <summary>A ticket drawn for a page, and the paper it fills.</summary>
/// <param name="Width">Millimetres, in whole tenths, rounded up.</param>
/// <param name="Height">Millimetres, in whole tenths, rounded up.</param>
public sealed record TicketPicture(byte[] Svg, double Width, double Height)
{
    const double MmPerPoint = 25.4 / 72;

    /// <summary>The drawing's own root says its size in points.</summary>
    public static TicketPicture Of(byte[] svg)
    {
        using var reader = XmlReader.Create(new MemoryStream(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        reader.MoveToContent();
        return new TicketPicture(svg, Millimetres(reader.GetAttribute("width")), Millimetres(reader.GetAttribute("height")));
    }

    static double Millimetres(string? points) =>
        Math.Ceiling((double.Parse(points!.Replace("pt", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) * MmPerPoint * 10) - 0.01) / 10; // our own drawing
}
