using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Tickets;
using Kiosk.Tickets.TestPages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Prints the test page and asks which of it looked right.</summary>
public sealed class TestPageModel(PrinterSettings settings, PrintQueue queue, IStringLocalizer<Screen> text) : PageModel
{
    const int Newest = 50;

    public PlacedPrinter Printer { get; private set; } = null!; // every handler finds it or answers 404
    public PrintJob? Job { get; private set; }
    public PrinterProfile Profile => PrinterProfiles.For("escpos", Printer.Printer.Profile, Printer.Printer.Override);
    public bool Asks => Printer.Printer.Kind is PrinterKind.EscPos;
    public bool IsUnsettled => Job is { State: PrintJobState.Queued or PrintJobState.Sending };
    public PrintQuestion? Question => PrintQuestion.About(Job, Request.Path);

    /// <summary>What the answers changed, one sentence each.</summary>
    [TempData]
    public string[]? Learned { get; set; }

    public IActionResult OnGet(int place)
    {
        if (settings.Find(place) is not { } printer)
            return NotFound();
        Printer = printer;
        Job = queue.Recent(Newest, printer.Printer.Name).FirstOrDefault(job => job.Content is PrintContent.Test);
        return Page();
    }

    public IActionResult OnPostPrint(int place)
    {
        if (settings.Find(place) is not { } printer)
            return NotFound();
        queue.EnqueueTestPage(printer.Printer.Name, Actor.Desk);
        return RedirectToPage(new { place });
    }

    public IActionResult OnPost(int place, BarLooks? bar, int[] pages, int[] codes, bool? cut)
    {
        if (OnGet(place) is not PageResult || !Asks)
            return NotFound();
        var answers = new TestPageAnswers { Bar = bar, RightPages = pages, ReadCodes = codes, HasCut = cut };
        var differences = answers.Differences(Profile);
        settings.Save(place, differences.ToDictionary(pair => $"Override:{pair.Key}", pair => (string?)pair.Value, StringComparer.Ordinal), Actor.Desk);
        Learned = differences.Count == 0
            ? [text["TestPage.AllRight"]]
            : [.. differences.Select(pair => text[$"TestPage.Learned.{pair.Key}", pair.Value].Value)];
        return RedirectToPage(new { place });
    }
}
