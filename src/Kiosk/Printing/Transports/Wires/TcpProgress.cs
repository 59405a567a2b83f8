using System.Buffers.Binary;
using System.Net.Sockets;

namespace Kiosk.Printing.Transports;

/// <summary>What Linux knows of a connection (TCP_INFO of tcp(7), struct tcp_info of linux/tcp.h).</summary>
/// <param name="Outstanding">Falls while the far side takes bytes; 0 when all are acknowledged. Packets and bytes added, so good for comparing only.</param>
/// <param name="IsClosed">By a reset, or by both sides.</param>
readonly record struct TcpProgress(long Outstanding, bool IsClosed)
{
    const int Tcp = 6;
    const int TcpInfo = 11;
    const byte Closed = 7;
    const int UnacknowledgedPackets = 24;
    const int UnsentBytes = 144;

    /// <summary>Where the system does not tell, nothing is outstanding.</summary>
    public static TcpProgress Of(Socket socket)
    {
        if (!OperatingSystem.IsLinux())
            return default;
        Span<byte> info = stackalloc byte[256];
        int length;
        try
        {
            length = socket.GetRawSocketOption(Tcp, TcpInfo, info);
        }
        catch (SocketException)
        {
            return default;
        }

        return new TcpProgress(Number(info[..length], UnacknowledgedPackets) + Number(info[..length], UnsentBytes), info[0] == Closed);
    }

    static long Number(ReadOnlySpan<byte> info, int at) =>
        info.Length < at + sizeof(uint) ? 0
        : BitConverter.IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(info[at..])
        : BinaryPrimitives.ReadUInt32BigEndian(info[at..]);
}
