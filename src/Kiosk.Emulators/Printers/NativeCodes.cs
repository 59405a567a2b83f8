using System.Text;
using QRCoder;
using QRCoder.Exceptions;

namespace Kiosk.Emulators.Printers;

/// <summary>Codes the printer draws itself: QR codes truly, barcodes as bars in their place.</summary>
sealed class NativeCodes
{
    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    int model = 2;
    int moduleDots = 3;
    char errorCorrection = 'L';
    byte[] stored = [];
    int barcodeHeight = 162;

    /// <summary><c>GS ( k</c> for symbol 49; true when the code is to be printed now.</summary>
    public bool Apply(byte[] data)
    {
        if (data.Length < 3 || data[0] != 49)
            return false;
        switch (data[1])
        {
            case 65:
                model = data[2] - '0';
                break;
            case 67:
                moduleDots = Math.Clamp((int)data[2], 1, 16);
                break;
            case 69:
                errorCorrection = "LMQH"[data[2] & 3];
                break;
            case 80:
                stored = data[3..];
                break;
            case 81:
                return stored.Length > 0;
        }

        return false;
    }

    public PrintedQrCode QrCode(int top) => new(Decode(stored), moduleDots, errorCorrection, model, top);

    /// <summary>Without a quiet zone, as printers draw it; null when there is more than a code can hold.</summary>
    public DotImage? QrPicture()
    {
        try
        {
            using var code = QRCodeGenerator.GenerateQrCode(stored, Enum.Parse<QRCodeGenerator.ECCLevel>($"{errorCorrection}"));
            const int Quiet = 4;
            var modules = code.ModuleMatrix.Count - 2 * Quiet;
            var picture = new DotImage(modules * moduleDots);
            picture.Extend(modules * moduleDots);
            for (var y = 0; y < modules; y++)
            {
                for (var x = 0; x < modules; x++)
                {
                    if (code.ModuleMatrix[y + Quiet][x + Quiet])
                        picture.Fill(x * moduleDots, y * moduleDots, moduleDots, moduleDots);
                }
            }

            return picture;
        }
        catch (DataTooLongException)
        {
            return null;
        }
    }

    public void SetBarcodeHeight(int dots) => barcodeHeight = dots;

    /// <summary><c>GS k</c>: m and text up to NUL, or m, a length and text.</summary>
    public static PrintedBarcode Barcode(byte[] data, int top) =>
        new(data[0], Encoding.Latin1.GetString(data[0] <= 6 ? data.AsSpan(1, data.Length - 2) : data.AsSpan(2)), top);

    public DotImage Bars(PrintedBarcode barcode)
    {
        var bars = new DotImage(Math.Max(1, barcode.Text.Length) * 22);
        for (var x = 0; x < bars.Width; x += 4)
            bars.Fill(x, 0, 2, barcodeHeight);
        return bars;
    }

    static string Decode(ReadOnlySpan<byte> data)
    {
        try
        {
            return strict.GetString(data);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(data);
        }
    }
}
