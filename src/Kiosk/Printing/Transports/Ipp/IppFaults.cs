using System.Net.Sockets;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>What a failed exchange looks like to a person.</summary>
static class IppFaults
{
    const int LongestLine = 120;

    public static PrintTrouble Explain(Exception exception, IppAddress address, bool certificateChanged)
    {
        if (certificateChanged)
            return new PrintTrouble(IppSentence.CertificateChanged, address.HostAndPort);
        var error = (exception as HttpRequestException)?.HttpRequestError ?? (exception as HttpIOException)?.HttpRequestError;
        return error switch
        {
            HttpRequestError.SecureConnectionError => new PrintTrouble(IppSentence.TlsFailed, address.HostAndPort),
            HttpRequestError.InvalidResponse or HttpRequestError.ConfigurationLimitExceeded => new PrintTrouble(IppSentence.NotIpp, address.Printer),
            _ => new PrintTrouble(Innermost(exception) is SocketException socket ? Sentence(socket.SocketErrorCode) : PrintSentence.Away, address.HostAndPort),
        };
    }

    /// <summary>Where a redirect leads, without its query.</summary>
    public static string Target(Uri asked, HttpResponseMessage response)
    {
        var location = response.Headers.NonValidated.TryGetValues("Location", out var values) ? values.First().Split('?', '#')[0] : "";
        return Line(Uri.TryCreate(asked, location, out var target)
            ? target.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : location);
    }

    /// <summary>A stranger's text on one line of bounded length.</summary>
    public static string Line(string text)
    {
        var line = new string([.. text.Select(character => char.IsControl(character) ? ' ' : character)]).Trim();
        return line.Length <= LongestLine ? line : line[..LongestLine] + "…";
    }

    static string Sentence(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => PrintSentence.Refused,
        SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData => PrintSentence.HostUnknown,
        _ => PrintSentence.Away,
    };

    static Exception Innermost(Exception exception) => exception.InnerException is { } inner ? Innermost(inner) : exception;
}
