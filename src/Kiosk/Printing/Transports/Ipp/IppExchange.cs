using System.Net;
using System.Net.Http.Headers;
using Kiosk.Outbound;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>One question, one answer; whatever goes wrong is an <see cref="IppException"/>.</summary>
sealed class IppExchange(IppAddress address, IppConnection connection, TimeProvider time)
{
    const string MediaType = "application/ipp";
    const int MostBytes = 1 << 20;

    /// <exception cref="IppException"/>
    public async Task<IppMessage> AskAsync(
        IppRequest request, ReadOnlyMemory<byte> document, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var content = new OnceContent(request.ToBytes(document.Span), MediaType);
        using var deadline = new CancellationTokenSource(patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            using var response = await connection.SendAsync(content, either.Token);
            CheckHttp(response);
            var answer = IppReader.Read(await ReadAsync(response.Content, either.Token));
            if (answer.RequestId != request.Id)
                throw new IppFormatException("an answer to another question");
            connection.Trust();
            return answer.Status < IppStatus.FirstError ? answer : throw Refused(answer);
        }
        catch (IppFormatException exception)
        {
            throw new IppException(IppFault.NoAnswer, new PrintTrouble(IppSentence.Unreadable, address.HostAndPort), exception);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new IppException(content.HasBegun ? IppFault.NoAnswer : IppFault.NotSent, IppFaults.Explain(exception, address, connection.HasChanged), exception);
        }
    }

    void CheckHttp(HttpResponseMessage response)
    {
        var isIpp = string.Equals(response.Content.Headers.ContentType?.MediaType, MediaType, StringComparison.OrdinalIgnoreCase);
        if (response.StatusCode is HttpStatusCode.OK && isIpp)
            return;
        var trouble = (int)response.StatusCode switch
        {
            401 or 403 or 407 => new PrintTrouble(IppSentence.PasswordNeeded),
            413 => new PrintTrouble(IppSentence.TooLarge),
            426 => new PrintTrouble(IppSentence.SecureOnly, address.SecurePrinter),
            >= 300 and < 400 => new PrintTrouble(IppSentence.Redirected, IppFaults.Target(address.Http, response)),
            503 => new PrintTrouble(IppSentence.Busy),
            _ => new PrintTrouble(IppSentence.NotIpp, address.Printer),
        };
        throw new IppException((int)response.StatusCode is (>= 300 and < 500) or 503 ? IppFault.Refused : IppFault.NoAnswer, trouble)
        {
            Status = response.StatusCode is HttpStatusCode.RequestEntityTooLarge ? IppStatus.TooLarge : null,
        };
    }

    static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[8192];
        for (int count; (count = await body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + count > MostBytes)
                throw new IppFormatException("too long an answer");
            buffer.Write(chunk, 0, count);
        }

        return buffer.ToArray();
    }

    IppException Refused(IppMessage answer)
    {
        var said = answer.First(IppTag.Operation).Text("status-message");
        var code = $"0x{(int)answer.Status:x4}";
        var trouble = answer.Status switch
        {
            IppStatus.NotAuthenticated or IppStatus.NotAuthorized => new PrintTrouble(IppSentence.PasswordNeeded),
            IppStatus.NotFound or IppStatus.Gone => new PrintTrouble(IppSentence.NotIpp, address.Printer),
            IppStatus.TooLarge => new PrintTrouble(IppSentence.TooLarge),
            IppStatus.FormatNotSupported => new PrintTrouble(IppSentence.NoPdf),
            IppStatus.NotAcceptingJobs => new PrintTrouble(IppSentence.NotAccepting),
            IppStatus.Busy or IppStatus.ServiceUnavailable => new PrintTrouble(IppSentence.Busy),
            _ => new PrintTrouble(IppSentence.Refused, string.IsNullOrWhiteSpace(said) ? code : $"{IppFaults.Line(said)} ({code})"),
        };
        return new IppException(IppFault.Refused, trouble) { Status = answer.Status };
    }
}
