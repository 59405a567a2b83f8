using System.Runtime.InteropServices;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>Sets a terminal device as its line wants it (termios(3)): raw bytes, nothing added.</summary>
static class SerialSettings
{
    const uint IgnoreBreak = 0x1;
    const uint SoftwareFlow = 0x400 | 0x1000; // IXON, IXOFF
    const uint SevenBits = 0x20;
    const uint EightBits = 0x30;
    const uint TwoStops = 0x40;
    const uint CanRead = 0x80;
    const uint WithParity = 0x100;
    const uint OddParity = 0x200;
    const uint NoModem = 0x800;
    const uint HardwareFlow = 0x80000000;

    /// <exception cref="IOException">It is no serial line, or cannot be set so.</exception>
    public static unsafe void Apply(DeviceFile device, SerialLine line) => device.With(file =>
    {
        if (Libc.GetTerminal(file, out var settings) != 0)
            throw Failed();
        settings.Input = IgnoreBreak | (line.Flow is SerialFlow.Software ? SoftwareFlow : 0);
        settings.Output = 0;
        settings.Local = 0;
        settings.Control = CanRead | NoModem
            | (line.Bits == 7 ? SevenBits : EightBits)
            | (line.Stop == 2 ? TwoStops : 0)
            | (line.Parity is SerialParity.None ? 0 : WithParity)
            | (line.Parity is SerialParity.Odd ? OddParity : 0)
            | (line.Flow is SerialFlow.Hardware ? HardwareFlow : 0);
        settings.Characters[5] = 0; // VTIME
        settings.Characters[6] = 1; // VMIN
        if (Libc.SetSpeed(ref settings, (uint)line.Baud) != 0 || Libc.SetTerminal(file, 0, in settings) != 0)
            throw Failed();
        return 0;
    });

    static IOException Failed() => new($"The serial line cannot be set ({Marshal.GetLastPInvokeError()}).");
}
