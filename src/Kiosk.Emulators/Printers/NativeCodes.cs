using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>QR codes and barcodes the printer would draw itself: recorded, with a frame or bars in their place.</summary>
sealed class NativeCodes
{
    const int PlaceholderModules = 33;

    static readonly UTF8Encoding strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    int model = 2;
    int moduleDots = 3;
    char errorCorrection = 'L';
    string payload = "";
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
                payload = Decode(data.AsSpan(3));
                break;
            case 81:
                return payload.Length > 0;
        }

        return false;
    }

    public PrintedQrCode QrCode(int top) => new(payload, moduleDots, errorCorrection, model, top);

    public DotImage QrFrame()
    {
        var side = PlaceholderModules * moduleDots;
        var frame = new DotImage(side);
        frame.Fill(0, 0, side, side);
        frame.Fill(moduleDots, moduleDots, side - 2 * moduleDots, side - 2 * moduleDots, black: false);
        return frame;
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
