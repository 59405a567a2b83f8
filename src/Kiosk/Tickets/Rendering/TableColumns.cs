namespace Kiosk.Tickets.Rendering;

static class TableColumns
{
    /// <summary>
    /// Shares a width among columns: each what it needs, the last the rest; when they need too much, narrow columns
    /// keep what they need and the wide ones share what is left.
    /// </summary>
    public static double[] Share(double[] wanted, double width, double gap)
    {
        var room = width - (gap * (wanted.Length - 1));
        var shares = (double[])wanted.Clone();
        if (wanted.Sum() > room)
        {
            var open = wanted.Length;
            var left = room;
            foreach (var (need, column) in wanted.Select((need, column) => (need, column)).OrderBy(w => w.need))
            {
                shares[column] = Math.Min(need, left / open--);
                left -= shares[column];
            }
        }

        shares[^1] = room - shares[..^1].Sum();
        return shares;
    }
}
