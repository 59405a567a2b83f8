using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>A character device, never blocking: what cannot be done at once is not done.</summary>
sealed unsafe class DeviceFile : IDisposable
{
    const int TryAgain = 11;
    const int NoSpace = 28;
    const int FileKinds = 0xF000;
    const int CharacterDevice = 0x2000;
    const int MemoryDevices = 1;
    const int KindAt = 28;
    const int MajorAt = 128;
    readonly SafeFileHandle handle;

    DeviceFile(SafeFileHandle handle) => this.handle = handle;

    /// <summary>Everything written is with the device.</summary>
    public bool IsDrained => (Outstanding is not { } bytes || bytes == 0) && CanWrite;

    /// <summary>Bytes that a serial line has not sent yet; null for other devices.</summary>
    public int? Outstanding => With(file => Libc.Control(file, Libc.OutputQueue, out var bytes) == 0 ? bytes : (int?)null);

    /// <summary>The three status lines of a printer's port (lp.h); null where the device has none.</summary>
    public int? PrinterStatus => With(file => Libc.Control(file, Libc.PrinterStatus, out var status) == 0 ? status : (int?)null);

    bool CanWrite => With(file =>
    {
        var asked = new Libc.PollFile { File = (int)file, Asked = Libc.CanWrite };
        if (Libc.Poll(&asked, 1, 0) < 0 || (asked.Found & Libc.HasFailed) != 0)
            throw new IOException($"The device has failed ({asked.Found:x}).");
        return (asked.Found & Libc.CanWrite) != 0;
    });

    /// <exception cref="PrinterAwayException">It is not there, in use, not allowed, or no device.</exception>
    public static DeviceFile Open(string path)
    {
        // A stranger's file is not even opened for writing: a FIFO or a disk would notice.
        if (!IsCharacterDevice(-100, path, 0))
            throw Away(File.Exists(path) ? PrintSentence.NoDevice : PrintSentence.DeviceGone, path);
        var file = Libc.Open(path, Libc.ReadWriteNow);
        if (file < 0)
        {
            throw Away(Marshal.GetLastPInvokeError() switch
            {
                13 or 1 => PrintSentence.DeviceForbidden,
                16 => PrintSentence.DeviceBusy,
                _ => PrintSentence.DeviceGone,
            }, path);
        }

        var device = new DeviceFile(new SafeFileHandle(file, ownsHandle: true));
        if (IsCharacterDevice(file, "", Libc.EmptyPath))
            return device;
        device.Dispose();
        throw Away(PrintSentence.NoDevice, path);
    }

    /// <summary>How many bytes it took; 0 when it takes none now.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    public int Write(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
        {
            var (start, length) = ((nint)first, bytes.Length);
            return With(file => Count(Libc.Write(file, (byte*)start, length)));
        }
    }

    /// <summary>How many bytes it said; 0 when it says none now.</summary>
    /// <exception cref="IOException">It is gone.</exception>
    public int Read(Span<byte> buffer)
    {
        fixed (byte* first = buffer)
        {
            var (start, length) = ((nint)first, buffer.Length);
            return With(file => Count(Libc.Read(file, (byte*)start, length)));
        }
    }

    /// <summary>Of a serial line, what it has not sent yet.</summary>
    public void DropOutput() => With(file => Libc.Flush(file, Libc.FlushOutput));

    public T With<T>(Func<nint, T> use)
    {
        var isHeld = false;
        try
        {
            handle.DangerousAddRef(ref isHeld);
            return use(handle.DangerousGetHandle());
        }
        catch (ObjectDisposedException exception)
        {
            throw new IOException(message: null, exception);
        }
        finally
        {
            if (isHeld)
                handle.DangerousRelease();
        }
    }

    public void Dispose() => handle.Dispose();

    static int Count(nint result)
    {
        if (result >= 0)
            return (int)result;
        var error = Marshal.GetLastPInvokeError();
        // NoSpace is how a printer port says that it is out of paper for now.
        return error is TryAgain or NoSpace ? 0 : throw new IOException($"The device has failed ({error}).");
    }

    /// <summary>Memory and its like are character devices too; nobody prints there.</summary>
    static bool IsCharacterDevice(nint file, string path, int flags)
    {
        var result = stackalloc byte[256];
        return Libc.Stat(file, path, flags, Libc.TypeOfFile, result) == 0
            && (*(ushort*)(result + KindAt) & FileKinds) == CharacterDevice
            && *(uint*)(result + MajorAt) != MemoryDevices;
    }

    static PrinterAwayException Away(string sentence, string path) => new(new PrintTrouble(sentence, path));
}
