namespace Kiosk.Emulators.Printers;

/// <summary>What the next character looks like and means; <c>ESC @</c> makes a new one.</summary>
sealed class TextState(ReceiptPrinterSettings settings)
{
    int codePage;
    int nation;
    char[] table = CodePages.Table(settings.CodePages.TryGetValue(0, out var first) ? first : null, nation: 0);
    byte? lead;

    public TextStyle Style { get; private set; } = new();

    public bool Kanji { get; private set; } = settings.StartsInKanjiMode;

    public int Spacing { get; private set; }

    /// <summary>false: not a command about characters.</summary>
    public bool Apply(EscPosCommand command)
    {
        var n = command.First;
        switch (command.Name)
        {
            case "ESC !":
                Style = new TextStyle
                {
                    FontB = (n & 1) != 0,
                    Bold = (n & 8) != 0,
                    Height = (n & 0x10) != 0 ? 2 : 1,
                    Width = (n & 0x20) != 0 ? 2 : 1,
                    Underline = (n & 0x80) != 0,
                    Inverse = Style.Inverse,
                };
                return true;
            case "GS !":
                Style = Style with { Width = (n >> 4 & 7) + 1, Height = (n & 7) + 1 };
                return true;
            case "ESC E" or "ESC G":
                Style = Style with { Bold = (n & 1) != 0 };
                return true;
            case "ESC -":
                Style = Style with { Underline = (n & 3) != 0 };
                return true;
            case "ESC M":
                Style = Style with { FontB = (n & 1) != 0 };
                return true;
            case "GS B":
                Style = Style with { Inverse = (n & 1) != 0 };
                return true;
            case "ESC SP":
                Spacing = n;
                return true;
            case "ESC t":
                codePage = n;
                break;
            case "ESC R":
                nation = n;
                break;
            case "FS &":
                Kanji = true;
                return true;
            case "FS .":
                Kanji = false;
                lead = null;
                return true;
            default:
                return false;
        }

        table = CodePages.Table(settings.CodePages.TryGetValue(codePage, out var page) ? page : null, nation);
        return true;
    }

    /// <summary>Characters with their width in dots.</summary>
    public IEnumerable<(string Character, int Width)> Decode(byte[] bytes)
    {
        var width = DotFont.Cell(Style).Width + Spacing * Style.Width;
        foreach (var value in bytes)
        {
            if (lead is { } first)
            {
                lead = null;
                yield return (CodePages.DecodePair(first, value), width * 2);
            }
            else if (Kanji && value >= 0x80)
            {
                lead = value;
            }
            else
            {
                yield return (table[value].ToString(), width);
            }
        }
    }
}
