using System.Text;
using Kiosk.Tickets;
using Kiosk.Tickets.Templates;

namespace Kiosk.Printing.Templates;

/// <summary>Reads a template as printing would. Nothing that a person types may end in an exception.</summary>
public sealed class TemplateTrial(SampleTickets samples, TicketRenderer renderer)
{
    /// <summary>Null with the reason when it cannot be used.</summary>
    public static TicketTemplate? Read(string name, string text, out TemplateError? error)
    {
        if (Encoding.UTF8.GetByteCount(text) > TemplateText.MostBytes)
        {
            error = Wrong(name, TemplateException.Because(1, "TooLarge", TemplateText.MostBytes / 1024));
            return null;
        }

        try
        {
            return TicketTemplate.Parse(name, text, out error);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            error = Wrong(name, TemplateException.Because(1, "BadBody", exception.Message));
            return null;
        }
    }

    /// <summary>Why it must not be saved: it cannot be read, or not be drawn. Null when it can.</summary>
    public TemplateError? Check(string name, string text)
    {
        if (Read(name, text, out var error) is not { } template)
            return error;
        try
        {
            renderer.Render(template.Compose(samples.Make(new SampleWish(LongNames: true))), TicketFormat.Png);
            return null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return Wrong(name, TemplateException.Because(1, "NotDrawn"));
        }
    }

    static TemplateError Wrong(string name, TemplateException exception) => new($"{name}.md", exception.Line, exception.Message);
}
