namespace Kiosk.Printing.Transports.Ipp;

/// <summary>What printer-state-reasons (RFC 8011, section 5.4.12; PWG 5100.9) mean for a ticket.</summary>
static class IppReasons
{
    /// <summary>In the order of what a person would look at first.</summary>
    static readonly (string Sentence, string[] Keywords)[] Known =
    [
        (IppSentence.MediaJam, ["media-jam", "fuser-over-temp", "output-mailbox-select-failure"]),
        (IppSentence.CoverOpen, ["cover-open", "door-open", "interlock-open", "input-tray-elevation-failure"]),
        (IppSentence.TrayMissing, ["input-tray-missing", "output-tray-missing", "output-area-missing"]),
        (IppSentence.MediaEmpty, ["media-empty", "media-needed", "input-media-supply-empty"]),
        (IppSentence.SupplyEmpty, ["marker-supply-empty", "marker-supply-missing", "toner-empty", "developer-empty", "opc-life-over"]),
        (IppSentence.WasteFull, ["marker-waste-full", "marker-waste-ink-receptacle-full", "marker-waste-toner-receptacle-full"]),
        (IppSentence.OutputFull, ["output-area-full", "output-bin-full", "output-mailbox-full"]),
        (IppSentence.Offline, ["offline", "shutdown", "timed-out"]),
        (IppSentence.Paused, ["paused", "moving-to-paused", "hold-new-jobs"]),
    ];

    static readonly (string Sentence, string[] Keywords)[] Low =
    [
        (IppSentence.MediaLow, ["media-low"]),
        (IppSentence.SupplyLow, ["marker-supply-low", "toner-low", "developer-low", "opc-near-eol", "marker-waste-almost-full"]),
    ];

    static readonly string[] Suffixes = ["-report", "-warning", "-error"];

    /// <param name="reasons">As the printer says them.</param>
    /// <param name="isStopped">printer-state is 5.</param>
    /// <param name="mayGoOn">Another tray is loaded, so that one that is empty need not stop it.</param>
    /// <returns>Null when the printer prints.</returns>
    public static PrintTrouble? Trouble(IReadOnlyList<string> reasons, bool isStopped, bool mayGoOn)
    {
        foreach (var (sentence, keywords) in Known)
        {
            if (reasons.Any(reason => keywords.Contains(Bare(reason)) && (isStopped || Stops(reason, sentence, mayGoOn))))
                return new PrintTrouble(sentence);
        }

        return isStopped
            ? new PrintTrouble(IppSentence.Stopped, IppFaults.Line(string.Join(", ", reasons.Where(reason => reason != "none").DefaultIfEmpty("stopped"))))
            : null;
    }

    /// <summary>What it prints in spite of.</summary>
    public static IReadOnlyList<PrintTrouble> Notes(IReadOnlyList<string> reasons) =>
        [.. Low.Where(note => reasons.Any(reason => note.Keywords.Contains(Bare(reason)))).Select(note => new PrintTrouble(note.Sentence))];

    /// <summary>Report and warning promise that the printer still works, but an idle printer reports its empty tray in this way too.</summary>
    static bool Stops(string reason, string sentence, bool mayGoOn) =>
        Bare(reason) == reason || reason.EndsWith("-error", StringComparison.Ordinal) || sentence switch
        {
            IppSentence.SupplyEmpty or IppSentence.WasteFull or IppSentence.OutputFull or IppSentence.Offline => false,
            IppSentence.MediaEmpty or IppSentence.TrayMissing => !mayGoOn,
            _ => true,
        };

    static string Bare(string reason) =>
        Suffixes.FirstOrDefault(suffix => reason.EndsWith(suffix, StringComparison.Ordinal)) is { } suffix ? reason[..^suffix.Length] : reason;
}
