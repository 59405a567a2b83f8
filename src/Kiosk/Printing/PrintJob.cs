using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Printing;

/// <summary>One ticket, sheet or test page on one printer. Two copies are two jobs.</summary>
public sealed record PrintJob
{
    public required long Id { get; init; }
    public required string Printer { get; init; }

    /// <summary>The printer it was meant for, when this one has it because that one was out.</summary>
    public string? MovedFrom { get; init; }

    public PrintContent Content { get; init; }

    /// <summary>A ticket's; null for others.</summary>
    public long? VoucherId { get; init; }

    /// <summary>A template's name; the printer's own when null.</summary>
    public string? Template { get; init; }

    /// <summary>For this ticket alone; the voucher's own when null.</summary>
    public string? Language { get; init; }

    /// <summary>The voucher may be on paper already, and this ticket says so.</summary>
    public bool Reprint { get; init; }

    public required PrintJobState State { get; init; }

    /// <summary>Key in Errors.resx, see <see cref="PrintSentence"/>; null while there is nothing to say.</summary>
    public string? Detail { get; init; }

    /// <summary>Goes into the sentence's <c>{0}</c>.</summary>
    public string? DetailArgument { get; init; }

    /// <summary>How often the printer was asked, with or without success.</summary>
    public int Attempts { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public required string CreatedBy { get; init; }

    public string? Explain(IStringLocalizer<Errors> errors) =>
        Detail is null ? null : new PrintTrouble(Detail, DetailArgument).Explain(errors);
}

public enum PrintContent
{
    Ticket,

    /// <summary>Shows what the printer can do; belongs to no voucher.</summary>
    Test,

    /// <summary>Many vouchers on the pages of a sheet.</summary>
    Sheet,
}

public enum PrintJobState
{
    /// <summary>Not a byte has left; it prints by itself.</summary>
    Queued,

    /// <summary>From here on it is never printed again by itself.</summary>
    Sending,

    /// <summary>The printer has taken every byte; whether it printed, it did not say.</summary>
    Sent,

    /// <summary>The printer said that it printed.</summary>
    Confirmed,

    /// <summary>Perhaps on paper: a person has to look.</summary>
    Unconfirmed,

    /// <summary>Certainly not on paper.</summary>
    Failed,
}

public static class PrintJobStates
{
    public static string ToText(this PrintContent content) => content switch
    {
        PrintContent.Ticket => "ticket",
        PrintContent.Test => "test",
        PrintContent.Sheet => "sheet",
        _ => throw new ArgumentOutOfRangeException(nameof(content)),
    };

    public static string ToText(this PrintJobState state) => state switch
    {
        PrintJobState.Queued => "queued",
        PrintJobState.Sending => "sending",
        PrintJobState.Sent => "sent",
        PrintJobState.Confirmed => "confirmed",
        PrintJobState.Unconfirmed => "unconfirmed",
        PrintJobState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
