namespace Kiosk.Uplinks.AirProxy;

/// <summary>How a proxy's address is changed.</summary>
public sealed record AirProxyChange
{
    /// <summary>Answers at once instead of when the change is over.</summary>
    public bool IsAsync { get; init; }

    public bool ShowOldIp { get; init; }

    /// <summary>The old address may be up to 120 s old; matters with the two above only.</summary>
    public bool FromCache { get; init; }

    /// <summary>An old address that is not from the cache is asked for through the modem first.</summary>
    internal bool AnswersAtOnce => IsAsync && (!ShowOldIp || FromCache);

    /// <summary><c>keep</c> or null, <c>reset</c> or empty, or a TCP SYN signature as p0f 3 writes it.</summary>
    public string? Fingerprint { get; init; }
}
