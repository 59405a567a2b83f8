using System.Diagnostics;
using System.Text.Json;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Deploy;

/// <summary>Builds Dockerfile.arm64 without a registry: a busybox stands in for the runtime image.</summary>
public sealed class ImageTests(PublishedKiosk published) : IDisposable
{
    const string Busybox = "/bin/busybox";
    const string CannotBuild = "needs buildah, busybox-static and the right to mount";

    readonly TempFolder store = new();
    readonly TempFolder context = new();
    readonly TempFolder runtime = new();

    public static bool CanBuild => Shell.Has("buildah") && File.Exists(Busybox) && MayMount();

    [Fact(SkipUnless = nameof(CanBuild), Skip = CannotBuild)]
    public async Task The_image_is_built_from_a_publish_folder_where_buildah_is_installed()
    {
        await MakeRuntimeImageAsync();
        CopyFolder(await published.FolderAsync(), context.File("artifacts/publish/linux-arm64"));
        File.WriteAllText(context.File("artifacts/left-over"), "");
        File.Copy(Repository.PathOf(".dockerignore"), context.File(".dockerignore"));

        await BuildahAsync("bud", "--pull=never", "--format=docker", "--build-arg", "PUBLISH_STAGE=prebuilt",
            "--build-arg", "RUNTIME_IMAGE=localhost/runtime", "-f", Repository.PathOf("Dockerfile.arm64"), "-t", "kiosk", context.Path);

        using var image = JsonDocument.Parse(await BuildahAsync("inspect", "--type", "image", "kiosk"));
        var docker = image.RootElement.GetProperty("Docker");
        docker.GetProperty("architecture").GetString().ShouldBe("arm64");
        var config = docker.GetProperty("config");
        config.GetProperty("User").GetString().ShouldBe("10001:10001");
        config.GetProperty("Entrypoint").EnumerateArray().Select(e => e.GetString()).ShouldBe(["dotnet", "/app/kiosk.dll"]);
        config.GetProperty("Volumes").TryGetProperty("/data", out _).ShouldBeTrue();
        config.GetProperty("ExposedPorts").TryGetProperty("8080/tcp", out _).ShouldBeTrue();

        await BuildahAsync("from", "--pull=never", "--name=check", "kiosk");
        var files = await BuildahAsync("run", "check", "--", Busybox, "ls", "-ln", "/app", "/data/..");
        files.ShouldContain("kiosk.dll");
        files.ShouldContain("libe_sqlite3.so");
        files.ShouldMatch(@"drwx------\s.* 10001\s+10001 .* data");
        (await BuildahAsync("run", "check", "--", Busybox, "cat", "/packages")).ShouldContain("libpangocairo-1.0-0");
    }

    [Fact(SkipUnless = nameof(CanBuild), Skip = CannotBuild)]
    public async Task The_image_gets_all_the_sources_it_is_built_from_where_buildah_is_installed()
    {
        File.WriteAllText(context.File("Dockerfile"), "FROM scratch\nCOPY . /\n");
        await BuildahAsync("bud", "-f", context.File("Dockerfile"), "-t", "sources", Repository.Root);
        await BuildahAsync("from", "--pull=never", "--name=sources", "sources");
        var tree = await BuildahAsync("mount", "sources");
        Directory.Exists(Path.Combine(tree, "tests")).ShouldBeFalse();
        await Shell.MustRunAsync(Path.Combine(tree, "deploy/publish.sh"), "--output", context.Path, "linux-arm64");
        File.Exists(context.File("linux-arm64/kiosk.dll")).ShouldBeTrue();
    }

    async Task MakeRuntimeImageAsync()
    {
        Directory.CreateDirectory(runtime.File("bin"));
        Directory.CreateDirectory(runtime.File("tmp"));
        File.Copy(Busybox, runtime.File("bin/busybox"));
        foreach (var applet in new[] { "sh", "rm", "mkdir", "chown" })
            File.CreateSymbolicLink(runtime.File($"bin/{applet}"), "busybox");
        File.WriteAllText(runtime.File("bin/apt-get"), "#!/bin/sh\necho \"$@\" >> /packages\n");
        File.SetUnixFileMode(runtime.File("bin/apt-get"), (UnixFileMode)0b111_101_101);

        var container = await BuildahAsync("from", "scratch");
        await BuildahAsync("copy", "--quiet", container, runtime.Path, "/");
        await BuildahAsync("config", "--os", "linux", "--arch", "arm64", container);
        await BuildahAsync("commit", "--quiet", container, "localhost/runtime");
    }

    async Task<string> BuildahAsync(params string[] arguments)
    {
        var (exitCode, output) = await Shell.RunAsync(new ProcessStartInfo(
            "buildah", ["--log-level=error", "--storage-driver=vfs", "--root", store.File("images"), "--runroot", store.File("run"), .. arguments])
        {
            Environment = { ["BUILDAH_ISOLATION"] = "chroot" },
        });
        exitCode.ShouldBe(0, output);
        return output;
    }

    static bool MayMount()
    {
        const int CapSysAdmin = 21;
        var line = File.ReadLines("/proc/self/status").First(line => line.StartsWith("CapEff:", StringComparison.Ordinal));
        return (Convert.ToUInt64(line["CapEff:".Length..].Trim(), 16) >> CapSysAdmin & 1) == 1;
    }

    static void CopyFolder(string from, string to)
    {
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }
    }

    public void Dispose()
    {
        store.Dispose();
        context.Dispose();
        runtime.Dispose();
    }
}
