using System.Runtime.InteropServices;

namespace Kiosk.Benchmarks;

/// <summary>The README's table, as Markdown on standard output.</summary>
sealed class FigureTable
{
    readonly List<Row> rows = [];
    readonly List<string> failures = [];

    public void Add(IEnumerable<Row> measured) => rows.AddRange(measured);

    public void Fail(Figure figure, string reason) => failures.Add($"{figure.Name} could not be measured: {reason}");

    /// <summary>False when something could not be measured.</summary>
    public bool Print()
    {
        Console.WriteLine("| figure | measured | target | best known peer |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var row in rows)
            Console.WriteLine($"| {row.Figure} | {(row.Met ? "" : "✘ ")}{row.Measured} | {row.Target} | {row.Peer} |");
        Console.WriteLine();
        Console.WriteLine($"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}.");
        foreach (var failure in failures)
            Console.Error.WriteLine(failure.ReplaceLineEndings(" "));
        return failures.Count == 0;
    }
}
