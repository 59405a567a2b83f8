using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports;

/// <summary>A printer at a serial line, <c>serial:///dev/ttyUSB0?baud=19200</c>; see <see cref="SerialLine.Read"/>.</summary>
public sealed class SerialTransport(PrinterHabits habits, PrintTimings timings, TimeProvider time) : IPrinterTransport
{
    public string Scheme => "serial";

    public void Check(Uri address)
    {
        if (!DeviceTransport.IsDevice(address) || SerialLine.Read(address) is null)
            throw PrinterTransports.Invalid(address.OriginalString);
    }

    public string PlaceOf(Uri address) => address.LocalPath;

    public async Task<IPrinterLink> OpenAsync(PrinterTarget target, CancellationToken cancellationToken)
    {
        var path = target.Address.LocalPath;
        var device = DeviceFile.Open(path);
        try
        {
            SerialSettings.Apply(device, SerialLine.Read(target.Address)!); // checked
        }
        catch (IOException exception)
        {
            device.Dispose();
            throw new PrinterAwayException(new PrintTrouble(PrintSentence.NoSerialLine, path), exception);
        }

        return await WireLink.OpenAsync(target, new DeviceWire(device, timings, time), habits, timings, time, cancellationToken);
    }
}
