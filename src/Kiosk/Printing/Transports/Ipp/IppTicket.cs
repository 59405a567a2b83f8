using System.Globalization;
using System.Security.Cryptography;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>A ticket as the printer is told about it.</summary>
/// <param name="Name">Of this job alone, so that it is found again after a lost answer.</param>
/// <param name="Media">The paper by its name (PWG 5101.1); null leaves it to the printer.</param>
sealed record IppTicket(string Name, string Format, string? Media, bool Unscaled)
{
    const int LongestTitle = 60;

    public static string UniqueName(string title)
    {
        var readable = new string([.. title.Where(character => !char.IsControl(character)).Take(LongestTitle)]);
        return string.Create(CultureInfo.InvariantCulture, $"{(readable.Length > 0 ? readable : "Ticket")} {RandomNumberGenerator.GetHexString(8, lowercase: true)}");
    }

    public void Describe(IppRequest request)
    {
        request.Add(IppTag.Name, "requesting-user-name", "kiosk");
        request.Add(IppTag.Name, "job-name", Name);
        request.Add(IppTag.MimeType, "document-format", Format);
        if (Media is null && !Unscaled)
            return;
        request.Group(IppTag.Job);
        if (Media is not null)
            request.Add(IppTag.Keyword, "media", Media);
        if (Unscaled)
            request.Add(IppTag.Keyword, "print-scaling", "none");
    }
}
