using System.Buffers.Binary;
using System.Text;

namespace Kiosk.Printing.Transports.Ipp;

/// <summary>
/// A question in bytes. Its version is 1.1: every printer of the 2.x versions understands it, older ones nothing else.
/// </summary>
sealed class IppRequest
{
    static int lastId;
    readonly List<byte> bytes = [1, 1];

    /// <param name="printer">Null where an operation is not about one printer.</param>
    public IppRequest(IppOperation operation, string? printer)
    {
        Operation = operation;
        Id = Interlocked.Increment(ref lastId) & int.MaxValue;
        Short((ushort)operation);
        Span<byte> id = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(id, Id);
        bytes.AddRange(id);
        Group(IppTag.Operation);
        Add(IppTag.Charset, "attributes-charset", "utf-8");
        Add(IppTag.Language, "attributes-natural-language", "en");
        if (printer is not null)
            Add(IppTag.Uri, "printer-uri", printer);
    }

    public IppOperation Operation { get; }

    public int Id { get; }

    public void Group(IppTag tag) => bytes.Add((byte)tag);

    public void Add(IppTag tag, string name, params ReadOnlySpan<string> values)
    {
        for (var n = 0; n < values.Length; n++)
            Value(tag, n == 0 ? name : "", Encoding.UTF8.GetBytes(values[n]));
    }

    public void Add(string name, int value)
    {
        var number = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(number, value);
        Value(IppTag.Integer, name, number);
    }

    public byte[] ToBytes(ReadOnlySpan<byte> document) => [.. bytes, (byte)IppTag.End, .. document];

    void Value(IppTag tag, string name, ReadOnlySpan<byte> value)
    {
        bytes.Add((byte)tag);
        Short((ushort)name.Length);
        bytes.AddRange(Encoding.ASCII.GetBytes(name));
        Short((ushort)value.Length);
        bytes.AddRange(value);
    }

    void Short(ushort value) => bytes.AddRange([(byte)(value >> 8), (byte)value]);
}
