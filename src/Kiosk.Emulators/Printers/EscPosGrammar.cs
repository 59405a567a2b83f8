using System.Buffers.Binary;
using System.Collections.Frozen;

namespace Kiosk.Emulators.Printers;

/// <summary>How long each command is. Sources: Epson's command reference and the encoders of others.</summary>
static class EscPosGrammar
{
    /// <summary>Parameter bytes of the commands that always have the same number.</summary>
    static readonly FrozenDictionary<string, int> counts = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["ESC @"] = 0, ["ESC 2"] = 0, ["ESC L"] = 0, ["ESC S"] = 0, ["ESC i"] = 0, ["ESC m"] = 0, ["FS ."] = 0, ["FS &"] = 0, ["GS :"] = 0,
        ["ESC SP"] = 1, ["ESC !"] = 1, ["ESC %"] = 1, ["ESC -"] = 1, ["ESC 3"] = 1, ["ESC ="] = 1, ["ESC ?"] = 1, ["ESC E"] = 1, ["ESC G"] = 1,
        ["ESC J"] = 1, ["ESC K"] = 1, ["ESC M"] = 1, ["ESC R"] = 1, ["ESC T"] = 1, ["ESC V"] = 1, ["ESC a"] = 1, ["ESC d"] = 1, ["ESC e"] = 1,
        ["ESC r"] = 1, ["ESC t"] = 1, ["ESC u"] = 1, ["ESC {"] = 1, ["ESC $"] = 2, ["ESC \\"] = 2, ["ESC B"] = 2, ["ESC c"] = 2, ["ESC p"] = 3, ["ESC W"] = 8,
        ["FS !"] = 1, ["FS -"] = 1, ["FS C"] = 1, ["FS W"] = 1, ["FS S"] = 2, ["FS ?"] = 2, ["FS p"] = 2, ["FS 2"] = 74,
        ["GS !"] = 1, ["GS /"] = 1, ["GS B"] = 1, ["GS E"] = 1, ["GS H"] = 1, ["GS I"] = 1, ["GS T"] = 1, ["GS a"] = 1, ["GS b"] = 1, ["GS c"] = 0,
        ["GS f"] = 1, ["GS h"] = 1, ["GS j"] = 1, ["GS r"] = 1, ["GS w"] = 1, ["GS $"] = 2, ["GS \\"] = 2, ["GS L"] = 2, ["GS P"] = 2, ["GS W"] = 2,
        ["GS C"] = 3, ["GS ^"] = 3, ["GS g"] = 4, ["DLE ENQ"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>null: more bytes are needed to tell.</summary>
    public static string? Name(ReadOnlySpan<byte> data, out int length)
    {
        length = 1;
        var prefix = data[0] switch { 0x10 => "DLE", 0x1B => "ESC", 0x1C => "FS", 0x1D => "GS", _ => null };
        if (prefix is null)
            return data[0] switch { 0x09 => "HT", 0x0A => "LF", 0x0C => "FF", 0x0D => "CR", 0x18 => "CAN", var other => $"0x{other:X2}" };
        if (data.Length < 2)
            return null;
        length = 2;
        if (prefix is "DLE")
            return data[1] switch { 0x04 => "DLE EOT", 0x05 => "DLE ENQ", 0x14 => "DLE DC4", var other => $"DLE 0x{other:X2}" };
        var letter = data[1] switch { 0x20 => "SP", > 0x20 and < 0x7F => ((char)data[1]).ToString(), var other => $"0x{other:X2}" };
        if (letter is not "(" && !(prefix is "GS" && letter is "8" or "v"))
            return $"{prefix} {letter}";
        if (data.Length < 3)
            return null;
        length = 3;
        return $"{prefix} {letter} {(char)data[2]}";
    }

    /// <summary>How many bytes follow the name, and how many of them are only a length; null: more bytes are needed to tell.</summary>
    public static (long Length, int Skip)? Parameters(string name, ReadOnlySpan<byte> data)
    {
        if (counts.TryGetValue(name, out var count))
            return (count, 0);
        if (name.Contains(" ( ", StringComparison.Ordinal))
            return data.Length < 2 ? null : (2 + Word(data), 2);
        return name switch
        {
            "DLE EOT" => data.Length < 1 ? null : (data[0] is 7 or 8 ? 2 : 1, 0),
            "DLE DC4" => data.Length < 1 ? null : (data[0] switch { 7 => 2, 8 => 8, _ => 3 }, 0),
            "GS 8 L" => data.Length < 4 ? null : (4 + BinaryPrimitives.ReadUInt32LittleEndian(data), 4),
            "GS v 0" => data.Length < 5 ? null : (5 + (long)Word(data[1..]) * Word(data[3..]), 0),
            "GS *" => data.Length < 2 ? null : (2 + data[0] * data[1] * 8, 0),
            "GS V" => data.Length < 1 ? null : (data[0] >= 65 ? 2 : 1, 0),
            "GS k" => data.Length < 2 ? null : data[0] <= 6 ? UntilNul(data, from: 1) : (2 + data[1], 0),
            "ESC *" => data.Length < 3 ? null : (3 + Word(data[1..]) * (data[0] >= 32 ? 3 : 1), 0),
            "ESC D" => UntilNul(data, from: 0),
            "ESC &" => UserCharacters(data),
            "FS q" => StoredImages(data),
            _ => (0, 0),
        };
    }

    static (long, int)? UntilNul(ReadOnlySpan<byte> data, int from) =>
        data[from..].IndexOf((byte)0) is var end and >= 0 ? (from + end + 1, 0) : null;

    static (long, int)? UserCharacters(ReadOnlySpan<byte> data)
    {
        if (data.Length < 3)
            return null;
        var length = 3;
        for (var character = data[1]; character <= data[2] && character >= data[1]; character++)
        {
            if (data.Length <= length)
                return null;
            length += 1 + data[0] * data[length];
        }

        return (length, 0);
    }

    static (long, int)? StoredImages(ReadOnlySpan<byte> data)
    {
        if (data.Length < 1)
            return null;
        var length = 1L;
        for (var image = 0; image < data[0]; image++)
        {
            if (data.Length < length + 4)
                return null;
            var size = data[(int)length..];
            length += 4 + (long)Word(size) * Word(size[2..]) * 8;
        }

        return (length, 0);
    }

    static int Word(ReadOnlySpan<byte> data) => BinaryPrimitives.ReadUInt16LittleEndian(data);
}
