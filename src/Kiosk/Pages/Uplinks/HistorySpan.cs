namespace Kiosk.Pages;

public enum HistorySpan
{
    Day,
    Week,
    Month,

    /// <summary>This month and the twelve before it.</summary>
    Year,
}
