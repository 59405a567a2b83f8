using System.Text;
using Kiosk.Printing.Transports.Wires;

namespace Kiosk.Printing.Transports.Dialects;

/// <summary>Waits for answers, and recognises devices that are no printers by what they say.</summary>
static class Listening
{
    static readonly byte[][] Strangers =
        [.. ((string[])["HTTP/", "<html", "<!DOC", "SSH-", "220 ", "* OK", "RTSP/"]).Select(Encoding.ASCII.GetBytes), [0x15, 0x03]];

    /// <summary>The next byte; null when the time is up or the far side says no more.</summary>
    public static async ValueTask<byte?> WithinAsync(this IPrinterWire wire, CancellationToken deadline, CancellationToken cancellationToken)
    {
        try
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline, cancellationToken);
            var answer = await wire.ReadAsync(either.Token);
            wire.RefuseStrangers();
            return answer;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            wire.RefuseStrangers();
            return null;
        }
    }

    public static void RefuseStrangers(this IPrinterWire wire)
    {
        if (IsStranger(wire.FirstWords))
            throw new PrinterAwayException(new PrintTrouble(PrintSentence.AnotherDevice));
    }

    static bool IsStranger(ReadOnlySpan<byte> words)
    {
        foreach (var stranger in Strangers)
        {
            if (words.StartsWith(stranger))
                return true;
        }

        return false;
    }
}
