namespace Kiosk.BrowserTests.Support;

/// <summary>Notes what a page complains about and whom it asks.</summary>
public sealed class Witness
{
    readonly List<string> complaints = [];

    public Witness(IPage page, Uri kiosk)
    {
        page.Console += (_, message) => Note(message.Type is "error" or "warning", $"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Note(true, $"error: {error}");
        page.Request += (_, request) => Note(new Uri(request.Url).Authority != kiosk.Authority, $"asked elsewhere: {request.Url}");
    }

    public IReadOnlyList<string> Complaints
    {
        get
        {
            lock (complaints)
                return [.. complaints];
        }
    }

    void Note(bool isOne, string complaint)
    {
        lock (complaints)
        {
            if (isOne)
                complaints.Add(complaint);
        }
    }
}
