namespace Kiosk.Benchmarks.Processes;

static class ServiceUnit
{
    /// <summary>What the systemd unit tells the runtime and the C library.</summary>
    public static IReadOnlyList<(string Name, string Value)> Environment { get; } =
    [
        .. File.ReadLines(Path.Combine(Checkout.Root, "deploy/kiosk.service"))
            .Where(line => line.StartsWith("Environment=", StringComparison.Ordinal))
            .SelectMany(line => line["Environment=".Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(pair => pair.Split('=', 2))
            .Where(pair => pair[0].StartsWith("DOTNET_", StringComparison.Ordinal) || pair[0].StartsWith("MALLOC_", StringComparison.Ordinal))
            .Select(pair => (pair[0], pair[1])),
    ];
}
