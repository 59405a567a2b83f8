namespace Kiosk.Settings;

/// <summary>A tile on the front desk's screen.</summary>
public sealed class PlanOptions
{
    public const string Section = "Plans";

    public string Name { get; set; } = "";

    /// <summary>One of the 65 the router knows: see <see cref="Vouchers.ValidFor.All"/>.</summary>
    public string ValidFor { get; set; } = "1 day";

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? DownloadLimitMb { get; set; }

    /// <summary>Megabytes; null is unlimited.</summary>
    public long? UploadLimitMb { get; set; }

    /// <summary>As shown and printed, with its currency: <c>€5</c>.</summary>
    public string? Price { get; set; }

    /// <summary>The language of its tickets, one of <see cref="Tickets.TicketLanguages.All"/>; the venue's when not set.</summary>
    public string? Language { get; set; }

    /// <summary>A ticket template's file name without <c>.md</c>; the printer's own when not set, or when it does not fit the printer.</summary>
    public string? Template { get; set; }
}
