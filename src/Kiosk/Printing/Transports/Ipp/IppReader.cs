using System.Buffers.Binary;
using System.Text;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>Reads an answer (RFC 8010, section 3.1). What is in a collection is passed over: the kiosk asks for none.</summary>
ref struct IppReader(ReadOnlySpan<byte> bytes)
{
    ReadOnlySpan<byte> rest = bytes;

    /// <exception cref="IppFormatException">No message of IPP: lengths beyond its end, values before any group, no end.</exception>
    public static IppMessage Read(ReadOnlySpan<byte> bytes) => new IppReader(bytes).Message();

    IppMessage Message()
    {
        if (Byte() is < 1 or > 9)
            throw new IppFormatException("an unknown version");
        Byte();
        var status = (IppStatus)Short();
        var request = BinaryPrimitives.ReadInt32BigEndian(Take(sizeof(int)));
        return new IppMessage(status, request, Groups());
    }

    List<IppGroup> Groups()
    {
        List<IppGroup> groups = [];
        string? name = null;
        var depth = 0;
        for (var tag = (IppTag)Byte(); tag is not IppTag.End; tag = (IppTag)Byte())
        {
            if (tag <= IppTag.LastDelimiter)
            {
                groups.Add(new IppGroup(tag));
                (name, depth) = (null, 0);
                continue;
            }

            var given = Text(Take(Short()));
            var value = Take(Short());
            if (groups.Count == 0)
                throw new IppFormatException("a value outside of any group");
            depth -= tag is IppTag.EndCollection ? 1 : 0;
            if (depth == 0 && tag is not IppTag.EndCollection)
            {
                name = given.Length > 0 ? given : name ?? throw new IppFormatException("a value without a name");
                groups[^1].Add(name, Value(tag, value));
            }

            depth = Math.Max(0, depth + (tag is IppTag.BeginCollection ? 1 : 0));
        }

        return groups;
    }

    static object? Value(IppTag tag, ReadOnlySpan<byte> value) => tag switch
    {
        <= IppTag.LastOutOfBand => null,
        IppTag.Integer or IppTag.Enum when value.Length == sizeof(int) => BinaryPrimitives.ReadInt32BigEndian(value),
        IppTag.Boolean when value.Length == 1 => value[0] != 0,
        IppTag.Integer or IppTag.Enum or IppTag.Boolean => throw new IppFormatException("a number of another size"),
        IppTag.TextWithLanguage or IppTag.NameWithLanguage => TextAfterLanguage(value),
        >= IppTag.Text and <= IppTag.LastText => Text(value),
        _ => null,
    };

    static string TextAfterLanguage(ReadOnlySpan<byte> value)
    {
        var parts = new IppReader(value);
        parts.Take(parts.Short());
        return Text(parts.Take(parts.Short()));
    }

    static string Text(ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(value);

    byte Byte() => Take(1)[0];

    int Short() => BinaryPrimitives.ReadUInt16BigEndian(Take(sizeof(ushort)));

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > rest.Length)
            throw new IppFormatException("it ends too early");
        var taken = rest[..count];
        rest = rest[count..];
        return taken;
    }
}

sealed class IppFormatException(string message) : FormatException(message);
