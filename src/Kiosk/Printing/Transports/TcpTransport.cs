using System.Net.Sockets;
using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports;

/// <summary>Raw bytes to a network printer, as nearly all of them take on port 9100.</summary>
public sealed class TcpTransport(PrinterHabits habits, PrintTimings timings, TimeProvider time) : IPrinterTransport
{
    const int UsualPort = 9100;

    public string Scheme => "tcp";

    public void Check(Uri address)
    {
        var isPlain = address.UserInfo.Length == 0 && address.PathAndQuery is "" or "/" && address.Fragment.Length == 0;
        if (!PrinterTransports.IsHost(address) || address.Port == 0 || !isPlain)
            throw PrinterTransports.Invalid(address.OriginalString);
    }

    public string PlaceOf(Uri address) => Name(address);

    public async Task<IPrinterLink> OpenAsync(PrinterTarget target, CancellationToken cancellationToken)
    {
        var address = target.Address;
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var timeout = new CancellationTokenSource(timings.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address.DnsSafeHost, PortOf(address), either.Token);
            // A dead port of this very machine may be given to the caller itself, which then talks to itself.
            if (Equals(socket.LocalEndPoint, socket.RemoteEndPoint))
                throw new SocketException((int)SocketError.ConnectionRefused);
        }
        catch (SocketException exception)
        {
            socket.Dispose();
            throw new PrinterAwayException(new PrintTrouble(Sentence(exception.SocketErrorCode), Name(address)), exception);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            socket.Dispose();
            throw new PrinterAwayException(new PrintTrouble(PrintSentence.Away, Name(address)), exception);
        }
        catch
        {
            socket.Dispose();
            throw;
        }

        return await WireLink.OpenAsync(target, new TcpWire(socket, timings, time), habits, timings, time, cancellationToken);
    }

    static int PortOf(Uri address) => address.Port > 0 ? address.Port : UsualPort;

    static string Name(Uri address) => $"{address.Host}:{PortOf(address)}";

    static string Sentence(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => PrintSentence.Refused,
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => PrintSentence.HostUnknown,
        _ => PrintSentence.Away,
    };
}
