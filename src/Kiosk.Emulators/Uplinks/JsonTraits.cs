namespace Kiosk.Emulators.Uplinks;

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
