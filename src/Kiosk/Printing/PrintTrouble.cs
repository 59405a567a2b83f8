using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Printing;

/// <summary>Why a ticket is not on paper, or may not be, and what to do.</summary>
/// <param name="Sentence">Key in Errors.resx: one of <see cref="PrintSentence"/>.</param>
/// <param name="Argument">Goes into the sentence's <c>{0}</c>.</param>
public sealed record PrintTrouble(string Sentence, string? Argument = null)
{
    public string Explain(IStringLocalizer<Errors> errors) => Argument is null ? errors[Sentence] : errors[Sentence, Argument];
}

public static class PrintSentence
{
    public const string Away = "Print.Away";
    public const string Refused = "Print.Refused";
    public const string HostUnknown = "Print.HostUnknown";
    public const string StoppedMidway = "Print.StoppedMidway";
    public const string NeverRead = "Print.NeverRead";
    public const string Interrupted = "Print.Interrupted";
    public const string UnknownPrinter = "Print.UnknownPrinter";
    public const string AddressInvalid = "Print.AddressInvalid";
    public const string CannotRender = "Print.CannotRender";
    public const string VoucherNotLive = "Print.VoucherNotLive";
    public const string Cancelled = "Print.Cancelled";
    public const string PaperOut = "Print.PaperOut";
    public const string PaperNearEnd = "Print.PaperNearEnd";
    public const string CoverOpen = "Print.CoverOpen";
    public const string RibbonOut = "Print.RibbonOut";
    public const string PaperJam = "Print.PaperJam";
    public const string CutterStuck = "Print.CutterStuck";
    public const string PrinterError = "Print.PrinterError";
    public const string Offline = "Print.Offline";
    public const string Paused = "Print.Paused";
    public const string Mute = "Print.Mute";
    public const string BrokeOff = "Print.BrokeOff";
    public const string AnotherDevice = "Print.AnotherDevice";
    public const string SaidNothing = "Print.SaidNothing";
    public const string PaperOutMidway = "Print.PaperOutMidway";
    public const string CoverOpenMidway = "Print.CoverOpenMidway";
    public const string DeviceGone = "Print.DeviceGone";
    public const string DeviceBusy = "Print.DeviceBusy";
    public const string DeviceForbidden = "Print.DeviceForbidden";
    public const string NoDevice = "Print.NoDevice";
    public const string NoSerialLine = "Print.NoSerialLine";
    public const string DiskFull = "Print.DiskFull";
    public const string Moved = "Print.Moved";
    public const string SeenByStaff = "Print.SeenByStaff";
}
