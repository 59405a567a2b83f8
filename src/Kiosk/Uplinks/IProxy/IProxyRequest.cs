using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kiosk.Uplinks.IProxy;

/// <summary>One call of the Console API.</summary>
/// <param name="Route">As the vendor's page writes it, with <c>{}</c> for each id.</param>
public sealed record IProxyRequest(UplinkAccount Account, HttpMethod Method, string Route, params IReadOnlyList<string> Ids)
{
    const int LongestId = 64;

    /// <summary>A person waits for it.</summary>
    public bool ByPerson { get; init; } = true;

    /// <summary>With its question mark.</summary>
    public string Query { get; init; } = "";

    public byte[]? Body { get; init; }

    /// <summary>What must not be repeated beside the key.</summary>
    public IReadOnlyList<string?> Secrets { get; init; } = [];

    public bool IsRead => Method == HttpMethod.Get;

    /// <summary>What shares a spelling: the part below a connection. Null where the address has no two.</summary>
    public string? Room => Route.Split('/') is [var first, .. var rest] && first.StartsWith("connection", StringComparison.Ordinal)
        ? rest is [_, var room, ..] ? room : first
        : null;

    public bool IsWrittenPlural => Route.StartsWith("connections", StringComparison.Ordinal);

    /// <summary>A read that tells whether the connection is to be found under a spelling.</summary>
    public IProxyRequest Whereabouts => Ids is [var connection, ..]
        ? new IProxyRequest(Account, HttpMethod.Get, "connections/{}", connection)
        : new IProxyRequest(Account, HttpMethod.Get, "connections");

    public static IProxyRequest Get(UplinkAccount account, string route, params IReadOnlyList<string> ids) => new(account, HttpMethod.Get, route, ids);

    public static IProxyRequest Post(UplinkAccount account, string route, params IReadOnlyList<string> ids) => new(account, HttpMethod.Post, route, ids);

    public static IProxyRequest Delete(UplinkAccount account, string route, params IReadOnlyList<string> ids) => new(account, HttpMethod.Delete, route, ids);

    public IProxyRequest With<T>(T body, JsonTypeInfo<T> shape) => this with { Body = JsonSerializer.SerializeToUtf8Bytes(body, shape) };

    /// <exception cref="UplinkException">An id that can be none of theirs; nothing is sent.</exception>
    public VendorRequest ToVendor(bool plural) => new(Account, $"{Method} {Route}", Path(plural) + Query)
    {
        Method = Method,
        IsWrite = !IsRead,
        ByPerson = ByPerson,
        Body = Body,
        Authorization = ("Authorization", $"Bearer {Account.Key}"),
        Timeout = TimeSpan.FromSeconds(20),
        AnswerCap = 4 << 20,
        Secrets = Secrets,
    };

    /// <summary>The call alone: the rest holds secrets.</summary>
    public override string ToString() => $"{Method} {Route}";

    string Path(bool plural)
    {
        var path = Room is null ? Route : (plural ? "connections" : "connection") + Route[(IsWrittenPlural ? "connections" : "connection").Length..];
        var parts = path.Split("{}");
        return parts[0] + string.Concat(parts.Skip(1).Zip(Ids, (part, id) => Known(id) + part));
    }

    static string Known(string id) => id.Length is > 0 and <= LongestId && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
        ? id
        : throw new UplinkException(UplinkError.TargetUnknown, "no id of this vendor");
}
