using System.Globalization;

namespace Kiosk.Hotspot.WRouter;

static class WRouterBody
{
    /// <exception cref="RouterException"><see cref="RouterError.TooLarge"/>: more than <paramref name="cap"/> bytes, announced or seen.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int cap, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 4096;
        if (announced > cap)
            throw TooLarge(cap);
        // What is announced is not believed beyond the first megabyte.
        using var buffer = new MemoryStream((int)Math.Min(announced, 1 << 20));
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[8192];
        for (int count; (count = await body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + count > cap)
                throw TooLarge(cap);
            buffer.Write(chunk, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    static RouterException TooLarge(int cap) =>
        new(RouterError.TooLarge, string.Create(CultureInfo.InvariantCulture, $"more than {cap} bytes"));
}
