using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports;

/// <summary>A USB printer at its device file, <c>file:///dev/usb/lp0</c>.</summary>
public sealed class DeviceTransport(PrinterHabits habits, PrintTimings timings, TimeProvider time) : IPrinterTransport
{
    const int PaperOut = 0x20;
    const int Selected = 0x10;
    const int NoError = 0x08;

    public string Scheme => "file";

    public void Check(Uri address)
    {
        if (!IsDevice(address) || address.Query.Length > 0)
            throw PrinterTransports.Invalid(address.OriginalString);
    }

    public string PlaceOf(Uri address) => address.LocalPath;

    public async Task<IPrinterLink> OpenAsync(PrinterTarget target, CancellationToken cancellationToken)
    {
        var device = DeviceFile.Open(target.Address.LocalPath);
        if (Sentence(device.PrinterStatus) is { } sentence)
        {
            device.Dispose();
            throw new PrinterAwayException(new PrintTrouble(sentence));
        }

        return await WireLink.OpenAsync(target, new DeviceWire(device, timings, time), habits, timings, time, cancellationToken);
    }

    internal static bool IsDevice(Uri address) =>
        address.Host.Length == 0 && address.Fragment.Length == 0
        && address.LocalPath.StartsWith("/dev/", StringComparison.Ordinal) && address.LocalPath.Length > "/dev/".Length
        && Path.GetFullPath(address.LocalPath) == address.LocalPath;

    /// <summary>Printers that do not drive these lines say that all is well.</summary>
    static string? Sentence(int? status) => status switch
    {
        null => null,
        { } lines when (lines & PaperOut) != 0 => PrintSentence.PaperOut,
        { } lines when (lines & NoError) == 0 => PrintSentence.PrinterError,
        { } lines when (lines & Selected) == 0 => PrintSentence.Offline,
        _ => null,
    };
}
