using System.Text.Json.Serialization.Metadata;
using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks;

/// <summary>One call to a vendor.</summary>
/// <param name="Call">For the log: the call's name, without ids and parameters.</param>
/// <param name="Path">Below the account's address, with its query.</param>
public sealed record VendorRequest(UplinkAccount Account, string Call, string Path)
{
    public HttpMethod Method { get; init; } = HttpMethod.Get;

    /// <summary>Changes something at the vendor: sent once, never again by itself.</summary>
    public bool IsWrite { get; init; }

    /// <summary>A person waits for it: it is tried once, and also while the vendor is left alone.</summary>
    public bool ByPerson { get; init; }

    /// <summary>JSON.</summary>
    public byte[]? Body { get; init; }

    /// <summary>The header the key travels in; null where the vendor takes it in the query only.</summary>
    public (string Name, string Value)? Authorization { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Bytes an answer may have.</summary>
    public int AnswerCap { get; init; } = 1 << 20;

    /// <summary>What must not be repeated beside the key: passwords, tokens.</summary>
    public IReadOnlyList<string?> Secrets { get; init; } = [];

    /// <summary>The vendor's texts for a refusal, which count even in an answer that is no JSON.</summary>
    public IReadOnlyList<string> Refusals { get; init; } = [];

    /// <summary>A limit beside the vendor's own.</summary>
    public (string Thing, RateLimit Limit)? OwnLimit { get; init; }

    public VendorRequest With<T>(T body, JsonTypeInfo<T> shape) => this with { Body = JsonSerializer.SerializeToUtf8Bytes(body, shape) };

    internal HttpRequestMessage ToMessage()
    {
        var message = new HttpRequestMessage(Method, new Uri(Account.Address, Path))
        {
            Content = Body is not null || IsWrite ? new OnceContent(Body ?? [], Body is null ? null : "application/json") : null,
        };
        message.Headers.Accept.ParseAdd("application/json");
        if (Authorization is { } header)
            message.Headers.TryAddWithoutValidation(header.Name, header.Value);
        return message;
    }

    /// <summary>The call alone: the rest holds secrets.</summary>
    public override string ToString() => Call;
}
