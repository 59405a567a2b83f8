using System.Globalization;
using System.Text;
using Kiosk.Settings;
using Kiosk.Tickets;
using Microsoft.Extensions.Options;

namespace Kiosk.Vouchers;

/// <summary>Turns a request into a voucher to be made, or says which field is wrong and why.</summary>
public sealed class VoucherRules(Plans plans, IOptionsMonitor<VoucherOptions> options, TimeProvider time)
{
    const int LongestName = 100;
    const int LongestNote = 500;

    /// <summary>Of tickets, for a sentence.</summary>
    public static readonly string Languages = string.Join(", ", TicketLanguages.All.Select(language => language.Tag));

    static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(1);
    static readonly TimeSpan FarthestStart = TimeSpan.FromDays(730);

    public VoucherFailure? Check(VoucherRequest request, out NewVoucher? voucher)
    {
        voucher = null;
        var plan = request.Plan is null ? null : plans.Find(request.Plan);
        var validFor = plan?.ValidFor ?? ValidFor.Find(request.ValidFor);
        var failure =
            CheckValidity(request, plan, validFor)
            ?? CheckUsername(request.Username)
            ?? CheckPasscode(request.Passcode)
            ?? CheckName(request.FullName)
            ?? CheckNote(request.Note)
            ?? CheckLanguage(request.Language)
            ?? CheckStart(request.ValidFrom)
            ?? CheckLimit(request.DownloadLimitMb, "downloadLimitMb")
            ?? CheckLimit(request.UploadLimitMb, "uploadLimitMb");
        if (failure is not null)
            return failure;

        var (username, passcode) = Codes(request);
        voucher = new NewVoucher
        {
            Username = username,
            Passcode = passcode,
            UsernameIsOurs = string.IsNullOrEmpty(request.Username),
            FullName = Trimmed(request.FullName),
            Plan = plan?.Name,
            ValidFor = validFor!, // CheckValidity found one
            ValidFrom = request.ValidFrom,
            DownloadLimitMb = request.DownloadLimitMb ?? plan?.DownloadLimitMb,
            UploadLimitMb = request.UploadLimitMb ?? plan?.UploadLimitMb,
            Note = Trimmed(request.Note),
            Language = TicketLanguages.Find(request.Language)?.Tag,
            Print = request.Print,
        };
        return null;
    }

    (string Username, string Passcode) Codes(VoucherRequest request)
    {
        var (username, passcode) = VoucherCode.Choose(options.CurrentValue);
        if (string.IsNullOrEmpty(request.Username))
            return (username, Passcode: Given(request.Passcode) ?? passcode);
        return (request.Username, Given(request.Passcode) ?? (options.CurrentValue.SameCode ? request.Username : passcode));
    }

    static VoucherFailure? CheckValidity(VoucherRequest request, Plan? plan, ValidFor? validFor) => request switch
    {
        { Plan: not null, ValidFor: not null } => Invalid("plan", "Invalid.PlanAndValidFor"),
        { Plan: null, ValidFor: null } => Invalid("plan", "Invalid.NoPlan"),
        { Plan: not null } when plan is null => Invalid("plan", "Invalid.UnknownPlan"),
        _ when validFor is null => Invalid("validFor", "Invalid.ValidFor"),
        _ => null,
    };

    static VoucherFailure? CheckUsername(string? username) =>
        string.IsNullOrEmpty(username) || (username.Length <= 64 && username.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@'))
            ? null
            : Invalid("username", "Invalid.Username");

    static VoucherFailure? CheckPasscode(string? passcode) =>
        string.IsNullOrEmpty(passcode) || (passcode.Length is >= 4 and <= 64 && passcode.All(c => c is > ' ' and <= '~'))
            ? null
            : Invalid("passcode", "Invalid.Passcode");

    static VoucherFailure? CheckName(string? name) => name switch
    {
        null => null,
        { Length: > LongestName } => Invalid("fullName", "Invalid.NameTooLong", LongestName),
        _ => name.EnumerateRunes().All(IsNameRune) ? null : Invalid("fullName", "Invalid.Name"),
    };

    static bool IsNameRune(Rune rune) => rune.Value is not ('<' or '>' or '\uFFFD') && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    static VoucherFailure? CheckNote(string? note) => note switch
    {
        null => null,
        { Length: > LongestNote } => Invalid("note", "Invalid.NoteTooLong", LongestNote),
        _ => note.Any(c => char.IsControl(c) && c is not ('\n' or '\r')) ? Invalid("note", "Invalid.Note") : null,
    };

    static VoucherFailure? CheckLanguage(string? language) =>
        string.IsNullOrEmpty(language) || TicketLanguages.Find(language) is not null ? null : Invalid("language", "Invalid.Language", Languages);

    VoucherFailure? CheckStart(DateTimeOffset? start)
    {
        if (start is null)
            return null;
        if (start < time.GetUtcNow() - ClockTolerance)
            return Invalid("validFrom", "Invalid.StartInThePast");
        return start > time.GetUtcNow() + FarthestStart ? Invalid("validFrom", "Invalid.StartTooFar") : null;
    }

    static VoucherFailure? CheckLimit(long? megabytes, string field) =>
        DataLimit.IsValid(megabytes) ? null : Invalid(field, "Invalid.Limit", DataLimit.Max);

    static VoucherFailure Invalid(string field, string sentence, object? argument = null) =>
        new(FailureCode.Invalid, sentence, argument, field);

    static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
