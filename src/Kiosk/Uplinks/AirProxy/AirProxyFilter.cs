namespace Kiosk.Uplinks.AirProxy;

/// <summary>Which proxies of the account are listed; null is any.</summary>
public sealed record AirProxyFilter
{
    public static AirProxyFilter All { get; } = new();

    public string? Id { get; init; }

    /// <summary>Domain or address, as the list has it in <c>ip</c>.</summary>
    public string? Host { get; init; }

    public int? Port { get; init; }
    public string? Username { get; init; }
    public string? Isp { get; init; }
    public string? Comment { get; init; }

    /// <summary>A POSIX regular expression; without effect beside <see cref="Comment"/>.</summary>
    public string? CommentPattern { get; init; }

    internal AirProxyQuery AddTo(AirProxyQuery query) => query
        .Value("id", Id)
        .Value("ip", Host)
        .Value("port", Port is { } port ? FormattableString.Invariant($"{port}") : null)
        .Value("username", Username)
        .Value("isp", Isp)
        .Value("comment", Comment)
        .Value("comment_re", CommentPattern);
}
