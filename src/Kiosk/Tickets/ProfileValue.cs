namespace Kiosk.Tickets;

/// <summary>A value of a profile that can be set for one printer.</summary>
/// <param name="Choices">Every text allowed, where there are few.</param>
/// <param name="Allowed">Key in Errors.resx of what the value may be.</param>
public sealed record ProfileValue(string Name, ProfileValueKind Kind, IReadOnlyList<string> Choices, string Allowed)
{
    /// <summary>The profile with this value; null when the text is not allowed.</summary>
    internal Func<PrinterProfile, string, PrinterProfile?> With { get; init; } = (_, _) => null;

    /// <summary>A profile's value as it would be written.</summary>
    public required Func<PrinterProfile, string> Read { get; init; }
}

public enum ProfileValueKind
{
    Text,
    Number,
    Flag,
    Choice,
}
