using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <param name="Outages">How many began in it or lasted into it.</param>
public sealed record MonthLine(DateTimeOffset From, Availability Availability, int Outages, TimeSpan DownFor);
