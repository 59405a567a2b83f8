using System.Diagnostics;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Deploy;

public sealed class InstallTests : IDisposable
{
    const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    readonly TempFolder publish = new();
    readonly TempFolder root = new();

    public InstallTests() => Publish("first");

    [Fact]
    public async Task Installing_twice_changes_nothing_more()
    {
        await InstallAsync();
        var key = Key();
        key.Length.ShouldBe(32);
        var before = Tree();

        await InstallAsync();
        Key().ShouldBe(key);
        Tree().Where(path => !path.Contains("/app.previous", StringComparison.Ordinal)).ShouldBe(before);
    }

    [Fact]
    public async Task An_update_keeps_key_and_settings_and_the_version_before_it()
    {
        await InstallAsync();
        var key = Key();
        File.WriteAllText(root.File("etc/kiosk/kiosk.json"), """{ "Venue": { "Name": "Harbour" } }""");
        File.WriteAllText(root.File("etc/kiosk/kiosk.env"), "KIOSK_Router__ApiKey=secret");

        Publish("second");
        await InstallAsync();
        File.ReadAllText(root.File("opt/kiosk/app/kiosk.dll")).ShouldBe("second");
        File.ReadAllText(root.File("opt/kiosk/app.previous/kiosk.dll")).ShouldBe("first");
        Key().ShouldBe(key);
        File.ReadAllText(root.File("etc/kiosk/kiosk.json")).ShouldContain("Harbour");
        File.ReadAllText(root.File("etc/kiosk/kiosk.env")).ShouldContain("secret");
    }

    [Fact]
    public async Task Secrets_are_for_root_only()
    {
        await InstallAsync();
        File.GetUnixFileMode(root.File("etc/kiosk/credentials/master.key")).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(root.File("etc/kiosk/kiosk.env")).ShouldBe(OwnerOnly);
        File.GetUnixFileMode(root.File("etc/kiosk/credentials")).ShouldBe(OwnerOnly | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task Two_machines_get_different_keys()
    {
        await InstallAsync();
        var key = Key();
        await Shell.MustRunAsync("deploy/install.sh", "--root", root.Path, "--purge");
        await InstallAsync();
        Key().ShouldNotBe(key);
    }

    [Fact]
    public async Task Uninstalling_keeps_data_and_key_and_purging_leaves_nothing()
    {
        await InstallAsync("--usb-printer");
        Directory.CreateDirectory(root.File("var/lib/private/kiosk"));
        File.WriteAllText(root.File("var/lib/private/kiosk/kiosk.db"), "vouchers");
        var key = Key();

        await Shell.MustRunAsync("deploy/install.sh", "--root", root.Path, "--uninstall");
        Tree().ShouldNotContain(path => path.StartsWith("opt/kiosk", StringComparison.Ordinal) || path.Contains("kiosk.service", StringComparison.Ordinal));
        Key().ShouldBe(key);
        File.Exists(root.File("var/lib/private/kiosk/kiosk.db")).ShouldBeTrue();

        await Shell.MustRunAsync("deploy/install.sh", "--root", root.Path, "--purge");
        Tree().ShouldNotContain(path => path.Contains("kiosk", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_service_starts_with_the_machine()
    {
        await InstallAsync();
        new FileInfo(root.File("etc/systemd/system/multi-user.target.wants/kiosk.service"))
            .ResolveLinkTarget(returnFinalTarget: true)!.FullName.ShouldBe(root.File("etc/systemd/system/kiosk.service"));
    }

    [Fact]
    public async Task The_command_prefers_the_runtime_that_came_with_it()
    {
        using var runtime = new TempFolder();
        var dotnet = runtime.File("dotnet");
        File.WriteAllText(dotnet, "#!/bin/sh\nprintf '<%s>' \"$@\"\n");
        File.SetUnixFileMode(dotnet, OwnerOnly | UnixFileMode.UserExecute);
        await InstallAsync("--runtime-dir", runtime.Path);

        var (exitCode, output) = await Shell.RunAsync(new ProcessStartInfo(root.File("opt/kiosk/kiosk"), ["token", "create", "a b"])
        {
            Environment = { ["STATE_DIRECTORY"] = root.Path },
        });
        exitCode.ShouldBe(0);
        output.ShouldBe($"<{root.File("opt/kiosk/app/kiosk.dll")}><token><create><a b>");
    }

    [Fact]
    public async Task A_folder_without_the_kiosk_is_refused_and_nothing_is_touched()
    {
        File.Delete(publish.File("kiosk.dll"));
        var (exitCode, output) = await Shell.RunAsync("deploy/install.sh", "--root", root.Path, publish.Path);
        exitCode.ShouldBe(1);
        output.ShouldContain("kiosk.dll");
        Tree().ShouldBeEmpty();
    }

    void Publish(string version) => File.WriteAllText(publish.File("kiosk.dll"), version);

    Task<string> InstallAsync(params string[] options) =>
        Shell.MustRunAsync("deploy/install.sh", ["--root", root.Path, .. options, publish.Path]);

    byte[] Key() => File.ReadAllBytes(root.File("etc/kiosk/credentials/master.key"));

    List<string> Tree() =>
        [.. Directory.EnumerateFileSystemEntries(root.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(root.Path, path)).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        publish.Dispose();
        root.Dispose();
    }
}
