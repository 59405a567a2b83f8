using System.Text;
using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace Kiosk.Tests.Settings;

public sealed class SavedSettingsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly Database database;

    public SavedSettingsTests() => database = new Database(folder.File("kiosk.db"));

    [Fact]
    public void What_is_saved_takes_effect_at_once_and_after_a_restart()
    {
        var (configuration, saved) = Configure();
        saved.Save(new Dictionary<string, string?> { ["Venue:Name"] = "Seaview Inn" }, "Mara").ShouldBeEmpty();
        configuration["Venue:Name"].ShouldBe("Seaview Inn");
        Configure().Configuration["Venue:Name"].ShouldBe("Seaview Inn");
    }

    [Fact]
    public void The_command_line_wins_and_says_so()
    {
        var (configuration, saved) = Configure("--Venue:Name=From the line");
        saved.Save(new Dictionary<string, string?> { ["Venue:Name"] = "Saved" }, "Mara");
        configuration["Venue:Name"].ShouldBe("From the line");
        saved.IsFixed("Venue:Name").ShouldBeTrue();
        saved.IsFixed("Venue:Language").ShouldBeFalse();
    }

    [Fact]
    public void A_bad_value_saves_nothing_of_the_form()
    {
        var (configuration, saved) = Configure();
        var problems = saved.Save(new Dictionary<string, string?> { ["Venue:Name"] = "Good", ["Router:Url"] = "ftp://x" }, "Mara");
        problems.ShouldHaveSingleItem().Key.ShouldBe("Router:Url");
        configuration["Venue:Name"].ShouldBeNull();
    }

    [Fact]
    public void A_secret_is_in_no_file_in_the_open()
    {
        var (configuration, saved) = Configure();
        saved.Save(new Dictionary<string, string?> { ["Router:ApiKey"] = "canary-4711" }, "Mara");
        configuration["Router:ApiKey"].ShouldBe("canary-4711");
        foreach (var file in Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories))
            Encoding.Latin1.GetString(ReadShared(file)).ShouldNotContain("canary-4711", Case.Sensitive, file);
    }

    [Fact]
    public void A_secret_sealed_with_a_lost_key_counts_as_not_set()
    {
        Configure().Saved.Save(new Dictionary<string, string?> { ["Router:ApiKey"] = "k", ["Venue:Name"] = "N" }, "Mara");
        File.Delete(folder.File("master.key"));
        var (configuration, _) = Configure();
        configuration["Router:ApiKey"].ShouldBeNull();
        configuration["Venue:Name"].ShouldBe("N");
    }

    [Fact]
    public void The_key_file_is_for_its_owner_only()
    {
        Configure();
        File.GetUnixFileMode(folder.File("master.key")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    (IConfiguration Configuration, SavedSettings Saved) Configure(params string[] arguments)
    {
        var configuration = new ConfigurationManager();
        var saved = new KioskConfiguration([$"--DataDirectory={folder.Path}", .. arguments]).AddTo(configuration, database, TimeProvider.System);
        return (configuration, saved);
    }

    static byte[] ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }
}
