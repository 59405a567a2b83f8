using System.Globalization;
using System.Text.RegularExpressions;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Deploy;

public sealed partial class ServiceUnitTests : IDisposable
{
    /// <summary>systemd's own scale: 0 is sealed, 10 is open.</summary>
    const double MostExposure = 1.5;

    readonly TempFolder root = new();
    readonly TempFolder publish = new();

    public static bool HasSystemd => Shell.Has("systemd-analyze");

    [Theory(SkipUnless = nameof(HasSystemd), Skip = "systemd-analyze is not installed")]
    [InlineData]
    [InlineData("--usb-printer")]
    public async Task The_unit_is_valid_and_sealed_where_systemd_is_installed(params string[] options)
    {
        await InstallAsync(options);
        (await Shell.MustRunAsync("systemd-analyze", "verify", $"--root={root.Path}", "kiosk.service")).ShouldBeEmpty();

        var report = await Shell.MustRunAsync("systemd-analyze", "security", "--offline=true", $"--root={root.Path}", "kiosk.service");
        var exposure = double.Parse(Exposure.Match(report).Groups["level"].Value, CultureInfo.InvariantCulture);
        exposure.ShouldBeLessThanOrEqualTo(MostExposure, report);
    }

    [Theory]
    [InlineData("Type=notify")]
    [InlineData("NotifyAccess=main")]
    [InlineData("WatchdogSec=30")]
    [InlineData("Restart=always")]
    [InlineData("StartLimitIntervalSec=0")]
    [InlineData("LoadCredential=master.key:/etc/kiosk/credentials/master.key")]
    [InlineData("StateDirectory=kiosk")]
    [InlineData("SystemCallFilter=sched_setaffinity")]
    public void The_unit_says(string line) => Repository.Read("deploy/kiosk.service").Split('\n').ShouldContain(line);

    async Task InstallAsync(string[] options)
    {
        File.WriteAllText(publish.File("kiosk.dll"), "");
        await Shell.MustRunAsync("deploy/install.sh", ["--root", root.Path, .. options, publish.Path]);
        // systemd checks what a unit depends on: the targets of its own package.
        var targets = Directory.CreateDirectory(root.File("usr/lib/systemd/system"));
        foreach (var unit in Directory.EnumerateFiles("/lib/systemd/system"))
            File.Copy(unit, Path.Combine(targets.FullName, Path.GetFileName(unit)));
    }

    public void Dispose()
    {
        root.Dispose();
        publish.Dispose();
    }

    [GeneratedRegex(@"Overall exposure level for kiosk\.service: (?<level>[0-9.]+)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    static partial Regex Exposure { get; }
}
