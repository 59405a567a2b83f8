using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>The characters and column images that wait for their line feed; positions are dots from the left margin.</summary>
sealed class LineBuffer
{
    readonly List<(int X, int Width, string Character, TextStyle Style)> characters = [];
    readonly List<(int X, DotImage Image)> images = [];

    public int Position { get; set; }

    public bool IsEmpty => characters.Count == 0 && images.Count == 0;

    public bool HasText => characters.Count > 0;

    public int Height => Math.Max(
        characters.Count == 0 ? 0 : characters.Max(c => DotFont.Cell(c.Style).Height),
        images.Count == 0 ? 0 : images.Max(i => i.Image.Height));

    public int Width => Math.Max(
        characters.Count == 0 ? 0 : characters.Max(c => c.X + c.Width),
        images.Count == 0 ? 0 : images.Max(i => i.X + i.Image.Width));

    public TextStyle? FirstStyle => characters
        .Where(c => !string.IsNullOrWhiteSpace(c.Character))
        .OrderBy(c => c.X)
        .Select(c => c.Style)
        .FirstOrDefault();

    public IReadOnlyList<(int X, DotImage Image)> Images => images;

    public void Add(string character, int width, TextStyle style)
    {
        characters.Add((Position, width, character, style));
        Position += width;
    }

    public void Add(DotImage image)
    {
        images.Add((Position, image));
        Position += image.Width;
    }

    public string Text()
    {
        var text = new StringBuilder();
        var reached = 0;
        foreach (var (x, width, character, style) in characters.OrderBy(c => c.X))
        {
            var cell = DotFont.Cell(style).Width;
            text.Append(' ', Math.Max(0, (x - reached + cell / 2) / cell)).Append(character);
            reached = Math.Max(reached, x + width);
        }

        return text.ToString().TrimEnd();
    }

    public void Draw(DotImage paper, int left, int top)
    {
        foreach (var (x, _, character, style) in characters)
            DotFont.Draw(paper, character, style, left + x, top + Height - DotFont.Cell(style).Height);
        foreach (var (x, image) in images)
            paper.Draw(image, left + x, top);
    }

    public void Clear()
    {
        characters.Clear();
        images.Clear();
        Position = 0;
    }
}
