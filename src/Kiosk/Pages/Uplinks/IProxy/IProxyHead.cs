namespace Kiosk.Pages;

/// <summary>What every page about an iProxy uplink begins with.</summary>
public sealed record IProxyHead(IProxyPage Page, string Title, string BackTo, string BackWord)
{
    public static IReadOnlyList<string> Tabs { get; } = ["accesses", "phone", "links", "account"];

    /// <summary>Null on a page that belongs to one of them.</summary>
    public string? Tab { get; init; }

    /// <summary>One of the four, beside each other.</summary>
    public static IProxyHead Of(IProxyPage page, string tab, string title) => new(page, title, page.At(), page.Uplink.Name) { Tab = tab };

    /// <summary>A step that leads back to one of the four.</summary>
    public static IProxyHead Below(IProxyPage page, string tab, string tabWord, string title) => new(page, title, page.At(tab), tabWord);
}
