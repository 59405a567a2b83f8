using System.Net;
using System.Net.Http.Headers;

namespace Kiosk.Outbound;

/// <summary>
/// A body that goes out once. .NET sends a request again, up to three times, when the other side closes without a
/// word and no body was begun; so a write has a body even as a GET, an empty one, and refuses to begin a second time.
/// </summary>
sealed class OnceContent : HttpContent
{
    readonly byte[] body;
    int begun;

    public OnceContent(byte[] body, string? contentType = null)
    {
        this.body = body;
        Headers.ContentType = contentType is null ? null : new MediaTypeHeaderValue(contentType);
    }

    /// <summary>False: certainly not a byte of it has left.</summary>
    public bool HasBegun => Volatile.Read(ref begun) != 0;

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken) =>
        Interlocked.Exchange(ref begun, 1) == 0
            ? stream.WriteAsync(body, cancellationToken).AsTask()
            : throw new IOException("A write is sent once.");

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }
}
