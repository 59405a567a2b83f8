using System.Text;

namespace Kiosk.Tickets.Drawing;

static class TextDirection
{
    /// <summary>The direction of a box of markup: of its first letter outside of values; without one, its document's.</summary>
    public static bool IsRightToLeft(string markup, bool documentIs)
    {
        var until = default(Rune);
        var isolates = 0;
        foreach (var rune in markup.EnumerateRunes())
        {
            if (until != default)
            {
                if (rune == until)
                    until = default;
                continue;
            }

            switch (rune.Value)
            {
                case '<':
                    until = new Rune('>');
                    break;
                case '&':
                    until = new Rune(';');
                    break;
                case Isolates.Begin:
                    isolates++;
                    break;
                case Isolates.End:
                    isolates--;
                    break;
                default:
                    if (isolates == 0 && Rune.IsLetter(rune))
                        return Isolates.IsRightToLeft(rune);
                    break;
            }
        }

        return documentIs;
    }
}
