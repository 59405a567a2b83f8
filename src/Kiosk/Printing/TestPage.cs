using Kiosk.Localization;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Tickets.TestPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Printing;

/// <summary>Shows width, code pages, codes and cut, so that a person can say which of them look right.</summary>
sealed class TestPage(TicketTemplates templates, TicketRenderer renderer, IStringLocalizer<Screen> text)
{
    static readonly TicketPaper UsualPaper = new(Width: 80, Height: null, Margin: 4, TextPoints: 9);

    public TicketBytes Render(PrinterOptions printer)
    {
        var profile = printer.ResolveProfile();
        var paper = templates.Find(printer.Template ?? profile.Template)?.Paper ?? UsualPaper;
        var words = Words(printer, profile);
        return new TicketBytes(printer.Name, printer.Kind switch
        {
            PrinterKind.EscPos => new EscPosTestPage(profile, words).Write(),
            PrinterKind.Zpl => new LabelTestPage(profile, paper, words).Zpl(),
            PrinterKind.Tspl => new LabelTestPage(profile, paper, words).Tspl(),
            _ => renderer.Render(PaperTestPage.Document(paper, words), TicketFormat.Pdf, profile),
        });
    }

    TestPageWords Words(PrinterOptions printer, PrinterProfile profile) => new(
        string.Concat(printer.Name.Select(c => char.IsAscii(c) && !char.IsControl(c) ? c : '?')),
        text["TestPage.About", profile.Name, profile.DotsPerLine],
        text["TestPage.Width"],
        text["TestPage.Characters"],
        text["TestPage.Pictures"],
        text["TestPage.Native"],
        text["TestPage.Sizes"],
        text["TestPage.Cut"]);
}
