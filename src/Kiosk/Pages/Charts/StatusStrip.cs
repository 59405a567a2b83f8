using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages.Charts;

/// <summary>One bar a half hour. Worse is told by the colour and by the height: what is not right is shorter, and down is dark and full.</summary>
public sealed record StatusStrip(IReadOnlyList<StatusStrip.Bar> Bars)
{
    public const int Height = 16;
    const int Step = 10;
    const int Thickness = 8;

    public int Width => WidthOf(Bars.Count);

    public static int WidthOf(int bars) => bars * Step;

    public static StatusStrip Of(IReadOnlyList<StripCell> cells) => new([.. cells.Select((cell, i) => BarOf(cell.State, i * Step))]);

    /// <summary>As <see cref="UplinkStates"/> spells it; <c>none</c> when nobody looked.</summary>
    public static string Name(UplinkState? state) => state?.ToText() ?? "none";

    /// <summary>Neighbours of one state as one.</summary>
    public static IReadOnlyList<StripCell> Runs(IReadOnlyList<StripCell> cells)
    {
        var runs = new List<StripCell>();
        foreach (var cell in cells)
        {
            if (runs.Count > 0 && runs[^1].State == cell.State)
                runs[^1] = runs[^1] with { To = cell.To };
            else
                runs.Add(cell);
        }

        return runs;
    }

    static Bar BarOf(UplinkState? state, int x)
    {
        var height = state switch
        {
            UplinkState.Up or UplinkState.Down => Height,
            UplinkState.Degraded => 12,
            UplinkState.Unknown => 8,
            _ => 3,
        };
        return new Bar(x, Height - height, Thickness, height, Name(state));
    }

    public sealed record Bar(int X, int Y, int Width, int Height, string Class);
}
