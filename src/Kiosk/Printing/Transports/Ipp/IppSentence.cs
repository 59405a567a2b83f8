namespace Kiosk.Printing.Transports.Ipp;

/// <summary>Keys in Errors.resx.</summary>
public static class IppSentence
{
    public const string NotIpp = "Ipp.NotIpp";
    public const string Unreadable = "Ipp.Unreadable";
    public const string Redirected = "Ipp.Redirected";
    public const string PasswordNeeded = "Ipp.PasswordNeeded";
    public const string SecureOnly = "Ipp.SecureOnly";
    public const string TlsFailed = "Ipp.TlsFailed";

    /// <summary>Cured by <see cref="PrinterCertificates.Forget"/>.</summary>
    public const string CertificateChanged = "Ipp.CertificateChanged";

    public const string NoAnswer = "Ipp.NoAnswer";
    public const string NoPdf = "Ipp.NoPdf";
    public const string Busy = "Ipp.Busy";
    public const string NotAccepting = "Ipp.NotAccepting";
    public const string Refused = "Ipp.Refused";
    public const string TicketRefused = "Ipp.TicketRefused";
    public const string TooLarge = "Ipp.TooLarge";

    public const string MediaEmpty = "Ipp.MediaEmpty";
    public const string MediaJam = "Ipp.MediaJam";
    public const string CoverOpen = "Ipp.CoverOpen";
    public const string TrayMissing = "Ipp.TrayMissing";
    public const string SupplyEmpty = "Ipp.SupplyEmpty";
    public const string WasteFull = "Ipp.WasteFull";
    public const string OutputFull = "Ipp.OutputFull";
    public const string Offline = "Ipp.Offline";
    public const string Paused = "Ipp.Paused";
    public const string Stopped = "Ipp.Stopped";

    public const string MediaLow = "Ipp.MediaLow";
    public const string SupplyLow = "Ipp.SupplyLow";

    public const string Aborted = "Ipp.Aborted";
    public const string CancelledAtPrinter = "Ipp.CancelledAtPrinter";
    public const string WithErrors = "Ipp.WithErrors";
    public const string LostSight = "Ipp.LostSight";
    public const string TookTooLong = "Ipp.TookTooLong";
}
