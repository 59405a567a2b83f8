namespace Kiosk.Emulators.Uplinks;

enum Refusal
{
    WrongKey,

    /// <summary>HTTP 200 around the vendor's words for a failure.</summary>
    ErrorInside,

    TooManyRequests,
}

/// <summary>One vendor's page: its calls, its answers and its words for no.</summary>
interface IVendorApi
{
    JsonTraits Traits { get; }

    /// <summary>The name by which faults and the log know this request; "" if the vendor has no such call.</summary>
    string CallOf(Incoming request);

    /// <summary>Acts as far as key and limits allow, also when the client has hung up.</summary>
    Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged);

    Answer Refuse(Refusal refusal, Incoming request);
}

/// <summary>Which names of a vendor's JSON the faults mean.</summary>
sealed record JsonTraits
{
    /// <summary>At the root, and left alone by faults that spoil every value.</summary>
    public IReadOnlyCollection<string> Envelope { get; init; } = [];

    /// <summary>Texts out of a closed set, such as a health.</summary>
    public IReadOnlyCollection<string> States { get; init; } = [];

    /// <summary>Objects that may come as <c>[]</c>.</summary>
    public IReadOnlyCollection<string> Hollow { get; init; } = [];
}
