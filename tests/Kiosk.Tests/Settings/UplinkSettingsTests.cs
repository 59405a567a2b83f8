using Kiosk.Events;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Kiosk.Tests.Settings;

public sealed class UplinkSettingsTests : IDisposable
{
    readonly TempFolder folder = new();
    readonly Database database;

    public UplinkSettingsTests() => database = new Database(folder.File("kiosk.db"));

    [Fact]
    public void An_uplink_is_added_changed_and_removed()
    {
        var uplinks = Open();
        uplinks.FreePlace.ShouldBe(0);
        Save(uplinks, 0, ("Kind", "iproxy"), ("Name", "Phone"), ("Key", "secret"), ("Target", "2W1I"), ("PollSeconds", "30"), ("Needed", "false"));
        var saved = uplinks.Find("phone").ShouldNotBeNull().Uplink;
        (saved.Kind, saved.Key, saved.Target, saved.PollSeconds, saved.Needed).ShouldBe((UplinkKind.IProxy, "secret", "2W1I", 30, false));
        Save(uplinks, 0, ("Name", "Lobby"), ("PollSeconds", null), ("Needed", ""));
        saved = uplinks.All.ShouldHaveSingleItem().Uplink;
        (saved.Name, saved.Key, saved.PollSeconds, saved.Needed).ShouldBe(("Lobby", "secret", (int?)null, (bool?)null));
        uplinks.Remove(0, "Mara");
        uplinks.All.ShouldBeEmpty();
        Bound().ShouldBeEmpty();
    }

    [Fact]
    public void A_hole_in_the_list_hides_no_uplink()
    {
        var uplinks = Open();
        foreach (var place in new[] { 0, 1, 2 })
            Save(uplinks, place, ("Name", $"U{place}"));
        uplinks.Remove(1, "Mara");
        uplinks.All.Select(uplink => (uplink.Place, uplink.Uplink.Name)).ShouldBe([(0, "U0"), (2, "U2")]);
        Bound().Select(uplink => uplink.Name).ShouldBe(["U0", "U2"]);
        uplinks.FreePlace.ShouldBe(3);
    }

    [Fact]
    public void The_second_uplink_of_one_name_is_none()
    {
        var uplinks = Open();
        Save(uplinks, 0, ("Name", "Phone"), ("Kind", "iproxy"));
        Save(uplinks, 1, ("Name", "phone"), ("Kind", "airvpn"));
        Bound().ShouldHaveSingleItem().Kind.ShouldBe(UplinkKind.IProxy);
    }

    [Fact]
    public void What_a_file_says_of_an_uplink_can_be_unset_and_the_uplink_removed()
    {
        var uplinks = Open(file:
        [
            ("Uplinks:0:Name", "Tunnel"), ("Uplinks:0:Kind", "azirevpn"), ("Uplinks:0:Key", "k"), ("Uplinks:0:Needed", "true"),
            ("Uplinks:0:PollSeconds", "60"), ("Uplinks:0:Target", "t"),
        ]);
        Save(uplinks, 0, ("Needed", ""), ("PollSeconds", ""), ("Target", ""));
        var bound = Bound().ShouldHaveSingleItem();
        (bound.Needed, bound.PollSeconds, bound.Target).ShouldBe(((bool?)null, (int?)null, (string?)null));
        uplinks.Remove(0, "Mara");
        (uplinks.All.Count, Bound().Count, uplinks.FreePlace).ShouldBe((0, 0, 1));
    }

    [Fact]
    public void What_the_command_line_says_stays()
    {
        var uplinks = Open(arguments: ["--Uplinks:0:Name=Tunnel", "--Uplinks:0:Key=theirs"]);
        Save(uplinks, 0, ("Name", "Other"), ("Key", "mine"), ("Target", "router"));
        var uplink = uplinks.Find(0)!.Uplink;
        (uplink.Name, uplink.Key, uplink.Target).ShouldBe(("Tunnel", "theirs", "router"));
        (uplinks.CanBeRemoved(0), uplinks.IsFixed(0, "Key"), uplinks.IsFixed(0, "Target")).ShouldBe((false, true, false));
    }

    [Fact]
    public void A_bad_value_is_told_by_its_field_and_nothing_is_saved()
    {
        var uplinks = Open();
        uplinks.Save(0, new Dictionary<string, string?> { ["Name"] = "Tunnel", ["PollSeconds"] = "2" }, "Mara").ShouldHaveSingleItem().Key.ShouldBe("PollSeconds");
        uplinks.All.ShouldBeEmpty();
    }

    [Fact]
    public void The_log_names_the_key_without_its_value()
    {
        Save(Open(), 0, ("Name", "Tunnel"), ("Key", "canary-secret"));
        var log = new EventLog(database, TimeProvider.System);
        log.About("setting:Uplinks:0:Key").ShouldHaveSingleItem().Detail.ShouldBeNull();
        log.About("setting:Uplinks:0:Name").ShouldHaveSingleItem().Detail.ShouldBe("Tunnel");
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Dispose();
    }

    ConfigurationManager configuration = new();

    UplinkSettings Open((string Key, string Value)[]? file = null, params string[] arguments)
    {
        configuration = new ConfigurationManager();
        var saved = new KioskConfiguration([$"--DataDirectory={folder.Path}", .. arguments]).AddTo(configuration, database, TimeProvider.System);
        ((IConfigurationBuilder)configuration).Sources.Insert(0, new MemoryConfigurationSource
        {
            InitialData = (file ?? []).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)),
        });
        return new UplinkSettings(configuration, saved);
    }

    static void Save(UplinkSettings uplinks, int place, params (string Field, string? Value)[] values) =>
        uplinks.Save(place, values.ToDictionary(pair => pair.Field, pair => pair.Value), "Mara").ShouldBeEmpty();

    List<UplinkOptions> Bound()
    {
        using var services = new ServiceCollection()
            .Configure<List<UplinkOptions>>(configuration.GetSection(UplinkOptions.Section))
            .PostConfigure<List<UplinkOptions>>(UplinkSettings.Tidy)
            .BuildServiceProvider();
        return services.GetRequiredService<IOptions<List<UplinkOptions>>>().Value;
    }
}
