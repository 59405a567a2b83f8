using System.Runtime.InteropServices;

namespace Kiosk.Benchmarks.Processes;

static class Publishing
{
    /// <summary>As deploy/publish.sh does with --ready-to-run; the build folders beside the sources stay untouched.</summary>
    public static async Task RunAsync(string project, string output, string build, CancellationToken cancellationToken)
    {
        string[] arguments =
        [
            "publish", Path.Combine(Checkout.Root, project), "-c", "Release", "-r", Rid, "--self-contained", "false",
            "-p:UseAppHost=false", "-p:PublishReadyToRun=true", "--artifacts-path", build, "--output", output,
            "--disable-build-servers", "-v", "q", "-nologo",
        ];
        await using var publish = Child.Start(Checkout.Root, arguments, []);
        await publish.EndAsync(cancellationToken);
    }

    static string Rid => RuntimeInformation.OSArchitecture switch
    {
        Architecture.X64 => "linux-x64",
        Architecture.Arm64 => "linux-arm64",
        var other => throw new PlatformNotSupportedException($"There is no published kiosk for {other}."),
    };
}
