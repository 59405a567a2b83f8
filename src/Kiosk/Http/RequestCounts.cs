namespace Kiosk.Http;

/// <summary>Requests answered since the start, by the first digit of their status.</summary>
public sealed class RequestCounts
{
    readonly long[] counts = new long[6];

    /// <summary><c>1xx</c> to <c>5xx</c>.</summary>
    public IEnumerable<(string Class, long Count)> All =>
        Enumerable.Range(1, 5).Select(digit => ($"{digit}xx", Interlocked.Read(ref counts[digit])));

    internal Task CountAsync(HttpContext context, RequestDelegate next) =>
        context.Items.TryAdd(typeof(RequestCounts), true) ? CountOnceAsync(context, next) : next(context); // an error page is a second pass

    async Task CountOnceAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
            Add(context.Response.StatusCode);
        }
        catch (Exception)
        {
            Add(StatusCodes.Status500InternalServerError);
            throw;
        }
    }

    void Add(int status) => Interlocked.Increment(ref counts[Math.Clamp(status / 100, 1, 5)]);
}
