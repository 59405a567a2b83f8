namespace Kiosk.BrowserTests.Pages;

/// <summary>Where the test page is printed and asked about.</summary>
public sealed class TestPagePage(IPage page) : KioskPage(page)
{
    public ILocator Learned => Page.Locator(".banner.good");

    public Task PrintAsync() => Button("Print the test page").TapAsync();

    public Task TickAsync(string label) => Option(label).CheckAsync();

    public Task UntickAsync(string label) => Option(label).UncheckAsync();

    public Task TickCodeAsync(int number) => Page.Locator($"input[name=codes][value='{number}']").CheckAsync();

    public Task AnswerAsync() => Button("Use these answers").TapAsync();

    ILocator Option(string label) => Page.GetByLabel(label);
}
