namespace Kiosk.Emulators.Printers;

/// <param name="Name">Such as <c>ESC a</c> or <c>GS ( k</c>; <see cref="Text"/> for a run of characters.</param>
/// <param name="Data">Everything behind the name and, where there is one, the length.</param>
readonly record struct EscPosCommand(string Name, byte[] Data)
{
    public const string Text = "text";

    /// <summary>Obeyed the moment it arrives, whatever is waiting.</summary>
    public bool IsRealTime => Name.StartsWith("DLE", StringComparison.Ordinal);

    /// <summary>The first parameter, or 0.</summary>
    public int First => Data.Length > 0 ? Data[0] : 0;

    public int Word(int index = 0) => Data[index] | Data[index + 1] << 8;

    public override string ToString() => Data.Length switch
    {
        0 => Name,
        <= 12 => $"{Name} {Convert.ToHexString(Data)}",
        _ => $"{Name} ({Data.Length} bytes)",
    };
}
