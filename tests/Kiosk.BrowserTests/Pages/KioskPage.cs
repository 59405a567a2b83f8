namespace Kiosk.BrowserTests.Pages;

/// <summary>What every page has.</summary>
public abstract class KioskPage(IPage page)
{
    public ILocator Strip => page.Locator("#strip");
    public ILocator Trouble => page.Locator("#banner .banner");
    public ILocator Main => page.Locator("main");

    protected IPage Page => page;

    protected ILocator Button(string name) => page.GetByRole(AriaRole.Button, new() { Name = name });

    protected ILocator Link(string name) => page.Locator("main").GetByRole(AriaRole.Link, new() { Name = name });

    protected ILocator Field(string label) => page.GetByLabel(label, new() { Exact = true });

    /// <summary>A code as typed: without the spaces between its groups.</summary>
    public static string Bare(string code) => string.Concat(code.Where(c => !char.IsWhiteSpace(c)));
}
