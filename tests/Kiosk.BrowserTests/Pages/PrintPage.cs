namespace Kiosk.BrowserTests.Pages;

public sealed class PrintPage(IPage page)
{
    public ILocator Ticket => page.Locator("img.ticket");
    public ILocator Print => page.Locator("#print");
    public ILocator Hint => page.Locator(".bar p");

    public Task OpenAsync(long id, string query = "") => page.GotoAsync($"/vouchers/{id}/print{query}");

    public Task<byte[]> PaperAsync() => page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = false });
}
