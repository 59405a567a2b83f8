using System.Collections.Concurrent;

namespace Kiosk.Pages;

/// <summary>
/// One rendered form does one thing, however often it is sent: the second tap gets the first one's answer where there is one.
/// In memory only, for vendors that know no idempotency themselves.
/// </summary>
public sealed class OnceOnly(TimeProvider time)
{
    static readonly TimeSpan Remembered = TimeSpan.FromHours(12);

    /// <summary>An answer may hold a new key, so it is not kept for longer than an impatient finger needs.</summary>
    static readonly TimeSpan Answerable = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<Guid, Sending> sent = new();

    /// <summary>Null when the form was sent a while ago.</summary>
    public Task<T>? TryDo<T>(Guid form, Func<Task<T>> act)
    {
        Forget();
        var mine = new Sending(time.GetTimestamp(), new Lazy<Task>(act));
        return sent.GetOrAdd(form, mine).Answer?.Value as Task<T>;
    }

    public bool HasSent(Guid form) => sent.ContainsKey(form);

    /// <summary>For what has no answer to repeat: a second tap does nothing more.</summary>
    public bool IsFirst(Guid form)
    {
        Forget();
        return sent.TryAdd(form, new Sending(time.GetTimestamp(), Answer: null));
    }

    void Forget()
    {
        foreach (var (form, sending) in sent)
        {
            var age = time.GetElapsedTime(sending.Begun);
            if (age > Remembered)
                sent.TryRemove(form, out _);
            else if (age > Answerable && sending.Answer is { Value.IsCompleted: true })
                sent.TryUpdate(form, sending with { Answer = null }, sending);
        }
    }

    sealed record Sending(long Begun, Lazy<Task>? Answer);
}
