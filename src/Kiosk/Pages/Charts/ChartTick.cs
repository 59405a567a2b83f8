namespace Kiosk.Pages.Charts;

/// <param name="Place">Units of the drawing from the left, or from above.</param>
public sealed record ChartTick(double Place, string Label);
