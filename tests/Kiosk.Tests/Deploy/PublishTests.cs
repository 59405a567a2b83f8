using System.Buffers.Binary;

namespace Kiosk.Tests.Deploy;

public sealed class PublishTests(PublishedKiosk published)
{
    const int AArch64 = 183;

    [Fact]
    public async Task Every_native_library_for_the_Pi_is_AArch64()
    {
        var machines = Directory.EnumerateFiles(await published.FolderAsync(), "*", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetFileName(path), Machine: ElfMachine(path)))
            .Where(file => file.Machine is not null)
            .ToList();
        machines.ShouldContain(file => file.Name == "libe_sqlite3.so");
        machines.ShouldAllBe(file => file.Machine == AArch64);
    }

    [Fact]
    public async Task The_publish_folder_runs_on_the_shared_runtime()
    {
        var folder = await published.FolderAsync();
        File.Exists(Path.Combine(folder, "kiosk.dll")).ShouldBeTrue();
        File.ReadAllText(Path.Combine(folder, "kiosk.runtimeconfig.json")).ShouldContain("Microsoft.AspNetCore.App");
        File.Exists(Path.Combine(folder, "libcoreclr.so")).ShouldBeFalse();
    }

    [Fact]
    public async Task Refuses_a_machine_it_does_not_know()
    {
        var (exitCode, output) = await Shell.RunAsync("deploy/publish.sh", "windows-3.1");
        exitCode.ShouldBe(2);
        output.ShouldContain("windows-3.1");
    }

    /// <returns>The processor an ELF file is for (its e_machine), or nothing for any other file.</returns>
    static int? ElfMachine(string path)
    {
        Span<byte> head = stackalloc byte[20];
        using var file = File.OpenRead(path);
        return file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith("\u007fELF"u8)
            ? BinaryPrimitives.ReadUInt16LittleEndian(head[18..])
            : null;
    }
}
