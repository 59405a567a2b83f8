namespace Kiosk.BrowserTests.Pages;

/// <summary>Where the test page is printed and asked about.</summary>
public sealed class TestPagePage(IPage page) : KioskPage(page)
{
    public ILocator Learned => Page.Locator(".banner.good");

    public Task PrintAsync() => GoByAsync(Button("Print the test page"));

    public Task TickAsync(string label) => Option(label).CheckAsync();

    public Task UntickAsync(string label) => Option(label).UncheckAsync();

    public Task TickCodeAsync(int number) => Page.Locator($"input[name=codes][value='{number}']").CheckAsync();

    public Task AnswerAsync() => GoByAsync(Button("Use these answers"));

    ILocator Option(string label) => Page.GetByLabel(label);
}
