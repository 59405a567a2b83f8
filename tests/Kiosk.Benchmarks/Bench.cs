using System.Diagnostics;
using Kiosk.Benchmarks.Processes;

namespace Kiosk.Benchmarks;

/// <summary>What the figures share: how thorough to be, folders that vanish, and the programs, published once.</summary>
sealed class Bench(Arguments arguments) : IAsyncDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kiosk-bench-");
    readonly Stopwatch running = Stopwatch.StartNew();
    Task<string>? kiosk;
    Task<string>? floor;
    int folders;

    public bool Quick => arguments.Quick;

    public int Rounds(int full, int quick) => Quick ? quick : full;

    public string NewFolder() => folder.CreateSubdirectory($"{++folders}").FullName;

    /// <summary>The kiosk as it is installed.</summary>
    public Task<string> KioskAsync(CancellationToken cancellationToken) =>
        kiosk ??= PublishAsync("src/Kiosk", "kiosk", cancellationToken);

    /// <summary>An empty Razor page with a SQLite database open, published in the same way.</summary>
    public Task<string> FloorAsync(CancellationToken cancellationToken) =>
        floor ??= PublishAsync("tests/Kiosk.Benchmarks/Floor", "floor", cancellationToken);

    public void Say(string progress) => Console.Error.WriteLine($"{running.Elapsed.TotalSeconds,6:0.0} s  {progress}");

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    async Task<string> PublishAsync(string project, string name, CancellationToken cancellationToken)
    {
        var output = Path.Combine(arguments.Published ?? folder.FullName, name);
        var program = Path.Combine(output, $"{name}.dll");
        if (arguments.Published is null || !File.Exists(program))
        {
            Say($"publishing {project}");
            await Publishing.RunAsync(project, output, Path.Combine(folder.FullName, "build"), cancellationToken);
        }

        return program;
    }
}
