namespace Kiosk.Tickets.Rendering;

/// <summary>One line of characters of equal width.</summary>
/// <param name="Factor">1, or 2 for characters twice as wide and high.</param>
sealed record PrintLine(IReadOnlyList<TextRun> Runs, TextAlign Align = TextAlign.Start, int Factor = 1)
{
    public static PrintLine Empty { get; } = new([]);

    public string Text => string.Concat(Runs.Select(r => r.Text));
}
