using QRCoder;

namespace Kiosk.Tickets;

/// <summary>The modules of one QR code without its quiet zone; error correction M, as large as the text needs.</summary>
sealed class QrMatrix
{
    /// <summary>White modules every side needs for a reader to find the code.</summary>
    public const int QuietZone = 4;

    readonly List<System.Collections.BitArray> rows;

    QrMatrix(string text, QRCodeData data)
    {
        Text = text;
        rows = data.ModuleMatrix;
        Size = rows.Count - (2 * QuietZone);
    }

    public string Text { get; }

    /// <summary>Modules a side, 21 to 177.</summary>
    public int Size { get; }

    public bool this[int x, int y] => rows[y + QuietZone][x + QuietZone];

    /// <summary>Modules a side when each character of an ASCII text is a byte, where <see cref="Of"/> may pack digits closer.</summary>
    public static int SizeInBytes(string text)
    {
        using var code = QRCodeGenerator.GenerateQrCode(System.Text.Encoding.ASCII.GetBytes(text), QRCodeGenerator.ECCLevel.M);
        return code.ModuleMatrix.Count - (2 * QuietZone);
    }

    /// <summary>Null when the text is longer than any QR code can be (2331 bytes).</summary>
    public static QrMatrix? Of(string text)
    {
        try
        {
            return new QrMatrix(text, System.Text.Ascii.IsValid(text)
                ? QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M)
                : QRCodeGenerator.GenerateQrCode(
                    text, QRCodeGenerator.ECCLevel.M, forceUtf8: true, utf8BOM: false, QRCodeGenerator.EciMode.Utf8));
        }
        catch (QRCoder.Exceptions.DataTooLongException)
        {
            return null;
        }
    }
}
