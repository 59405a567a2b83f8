using System.Runtime.InteropServices;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>The part of libc that device files need; numbers as on Linux for x86-64 and arm64.</summary>
static unsafe partial class Libc
{
    public const int ReadWriteNow = 0x2 | 0x800 | 0x100 | 0x80000; // O_RDWR, O_NONBLOCK, O_NOCTTY, O_CLOEXEC
    public const int EmptyPath = 0x1000;
    public const int TypeOfFile = 1;
    public const short CanWrite = 4;
    public const short HasFailed = 0x8 | 0x10; // POLLERR, POLLHUP
    public const nuint PrinterStatus = 0x060B; // LPGETSTATUS of linux/lp.h
    public const nuint OutputQueue = 0x5411; // TIOCOUTQ
    public const int FlushOutput = 1;

    const string Library = "libc";

    [LibraryImport(Library, EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Open(string path, int flags);

    [LibraryImport(Library, EntryPoint = "read", SetLastError = true)]
    public static partial nint Read(nint file, byte* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "write", SetLastError = true)]
    public static partial nint Write(nint file, byte* buffer, nint count);

    [LibraryImport(Library, EntryPoint = "poll", SetLastError = true)]
    public static partial int Poll(PollFile* files, nuint count, int milliseconds);

    [LibraryImport(Library, EntryPoint = "ioctl", SetLastError = true)]
    public static partial int Control(nint file, nuint request, out int value);

    [LibraryImport(Library, EntryPoint = "statx", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Stat(nint file, string path, int flags, uint mask, byte* result);

    [LibraryImport(Library, EntryPoint = "tcgetattr", SetLastError = true)]
    public static partial int GetTerminal(nint file, out Termios settings);

    [LibraryImport(Library, EntryPoint = "tcsetattr", SetLastError = true)]
    public static partial int SetTerminal(nint file, int when, in Termios settings);

    [LibraryImport(Library, EntryPoint = "cfsetspeed", SetLastError = true)]
    public static partial int SetSpeed(ref Termios settings, uint speed);

    [LibraryImport(Library, EntryPoint = "tcflush", SetLastError = true)]
    public static partial int Flush(nint file, int queue);

    [StructLayout(LayoutKind.Sequential)]
    public struct PollFile
    {
        public int File;
        public short Asked;
        public short Found;
    }

    /// <summary>struct termios of glibc.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Termios
    {
        public uint Input;
        public uint Output;
        public uint Control;
        public uint Local;
        public byte Line;
        public fixed byte Characters[32];
        public uint InputSpeed;
        public uint OutputSpeed;
    }
}
