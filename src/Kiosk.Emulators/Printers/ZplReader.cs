using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>Cuts a stream into labels (^XA to ^XZ) and the commands that are obeyed at once (~HS and its like).</summary>
sealed class ZplReader
{
    const string Start = "^XA";
    const string End = "^XZ";
    const int Control = 3;
    string pending = "";

    public void Reset() => pending = "";

    public IEnumerable<string> Feed(ReadOnlySpan<byte> bytes)
    {
        var text = pending + Encoding.Latin1.GetString(bytes);
        var pieces = new List<string>();
        while (text.AsSpan().IndexOfAny('^', '~') is var at and >= 0)
        {
            text = text[at..];
            var isLabel = text.StartsWith(Start, StringComparison.OrdinalIgnoreCase);
            var end = isLabel ? text.IndexOf(End, StringComparison.OrdinalIgnoreCase) + Control : Math.Min(Control, text.Length);
            if (end < Control)
                break;
            pieces.Add(isLabel ? Words(text[..end]) : text[..end].ToUpperInvariant());
            text = text[end..];
        }

        pending = text.Length > 0 && text[0] is '^' or '~' ? text : "";
        return pieces;
    }

    /// <summary>Letters are put together only when all their bytes are there.</summary>
    static string Words(string bytes) => Encoding.UTF8.GetString(Encoding.Latin1.GetBytes(bytes));
}
