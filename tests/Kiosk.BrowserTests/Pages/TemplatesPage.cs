namespace Kiosk.BrowserTests.Pages;

public sealed class TemplatesPage(IPage page) : KioskPage(page)
{
    public ILocator Card(string name) => Page.Locator($"#template-{name}");

    public ILocator Says => Page.Locator("main .banner");

    public Task OpenAsync() => Page.GotoAsync("/templates");

    public async Task<TemplatePage> EditAsync(string title)
    {
        await GoByAsync(Link($"Edit {title}"));
        return new TemplatePage(Page);
    }

    public async Task<TemplatePage> DuplicateAsync(string title, string copy)
    {
        await GoByAsync(Link($"Duplicate {title}"));
        await Field("Title of the copy").FillAsync(copy);
        await GoByAsync(Button("Duplicate"));
        return new TemplatePage(Page);
    }

    public async Task<string> ExportAsync(string title)
    {
        var file = await Page.RunAndWaitForDownloadAsync(() => Link($"Export {title}").TapAsync());
        return await File.ReadAllTextAsync(await file.PathAsync());
    }

    public async Task ImportAsync(string fileName, byte[] content)
    {
        await Field("Import a template").SetInputFilesAsync(new FilePayload { Name = fileName, MimeType = "text/markdown", Buffer = content });
        await GoByAsync(Page.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }));
    }

    /// <summary>Reset or Delete, up to the question.</summary>
    public Task RemoveAsync(string link) => GoByAsync(Link(link));

    public Task ConfirmAsync(string button) => GoByAsync(Button(button));

    public async Task<byte[]> PdfAsync(string button, string name, string language)
    {
        await Page.Locator($"#language-{name}").SelectOptionAsync(language);
        var file = await Page.RunAndWaitForDownloadAsync(() => Button(button).TapAsync());
        return await File.ReadAllBytesAsync(await file.PathAsync());
    }
}
