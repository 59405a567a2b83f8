namespace Kiosk.Outbound;

static class AnswerBody
{
    /// <summary>Null when it has more than <paramref name="cap"/> bytes, announced or seen.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpContent content, int cap, CancellationToken cancellationToken)
    {
        var announced = content.Headers.ContentLength ?? 4096;
        if (announced > cap)
            return null;
        // What is announced is not believed beyond the first megabyte.
        using var buffer = new MemoryStream((int)Math.Min(announced, 1 << 20));
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var chunk = new byte[8192];
        for (int count; (count = await body.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            if (buffer.Length + count > cap)
                return null;
            buffer.Write(chunk, 0, count);
        }

        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }
}
