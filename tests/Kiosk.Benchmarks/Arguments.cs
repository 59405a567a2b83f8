namespace Kiosk.Benchmarks;

/// <param name="Published">A folder that already holds the published programs, or that they are to be left in.</param>
sealed record Arguments(IReadOnlyList<Figure> Figures, bool Quick, string? Published)
{
    const string Usage = "Kiosk.Benchmarks [--quick] [--published=FOLDER] [FIGURE…]";

    /// <summary>False after having said what is wrong.</summary>
    public static bool TryRead(string[] words, out Arguments arguments)
    {
        const string PublishedOption = "--published=";
        var chosen = new List<Figure>();
        arguments = new Arguments(chosen, Quick: false, Published: null);
        foreach (var word in words)
        {
            if (word == "--quick")
                arguments = arguments with { Quick = true };
            else if (word.StartsWith(PublishedOption, StringComparison.Ordinal))
                arguments = arguments with { Published = Path.GetFullPath(word[PublishedOption.Length..]) };
            else if (Figure.All.FirstOrDefault(figure => figure.Name == word) is { } figure)
                chosen.Add(figure);
            else
                return Refuse(word);
        }

        if (chosen.Count == 0)
            chosen.AddRange(Figure.All);
        return true;
    }

    static bool Refuse(string word)
    {
        Console.Error.WriteLine($"Unknown: {word}. {Usage}; figures: {string.Join(", ", Figure.All.Select(figure => figure.Name))}");
        return false;
    }
}
