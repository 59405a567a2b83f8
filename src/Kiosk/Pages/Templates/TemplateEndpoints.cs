using Kiosk.Printing.Templates;

namespace Kiosk.Pages;

/// <summary>What the template pages show and hand out that is not a page.</summary>
static class TemplateEndpoints
{
    public static void MapTemplates(this WebApplication app)
    {
        app.MapGet("/templates/{name}/file", Export);
        app.MapGet("/templates/{name}/picture", PictureAsync);
        app.MapGet("/templates/{name}/pdf", PdfAsync);
        app.MapGet("/logo.png", (LogoStore logos) => logos.Current is { } logo ? Results.Bytes(logo.ToPng(), "image/png") : Results.NotFound());
    }

    static IResult Export(string name, TemplateFiles files) => files.Read(name) is { } source
        ? Results.Bytes(System.Text.Encoding.UTF8.GetBytes(source.Text), "text/markdown; charset=utf-8", $"{source.Name}.md")
        : Results.NotFound();

    static async Task<IResult> PictureAsync(
        string name, TemplateList list, SampleTickets samples, TemplatePreview preview, CancellationToken cancellationToken) =>
        list.Find(name)?.Template is { } template
            ? Results.Bytes(await preview.PictureAsync(template, samples.Make(new SampleWish()), cancellationToken), "image/png")
            : Results.NotFound();

    static async Task<IResult> PdfAsync(
        string name, string? language, TemplateList list, SampleTickets samples, TemplatePreview preview, CancellationToken cancellationToken) =>
        list.Find(name)?.Template is { } template
            ? Results.Bytes(
                await preview.PdfAsync(template, samples.Make(new SampleWish(language, Login: samples.HasLogin)), cancellationToken),
                "application/pdf",
                $"{template.Name}.pdf")
            : Results.NotFound();
}
