using System.Xml.Linq;
using Kiosk.Storage;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Architecture;

/// <summary>Pages and the API use the features, the features use tickets, storage and ports; nothing points back.</summary>
public sealed class OneDirectionTests
{
    static readonly IReadOnlyList<(Type From, Type To)> Uses = References.In(typeof(Database).Assembly);

    [Fact]
    public void The_scan_sees_what_the_code_uses() =>
        Uses.ShouldContain(use => use.From == typeof(Events.EventLog) && use.To.FullName == "Dapper.SqlMapper");

    [Fact]
    public void Tickets_know_no_web_database_network_or_clock() =>
        Breaches(
            from => IsIn(from, "Kiosk.Tickets"),
            to => IsIn(to, "Microsoft.AspNetCore") || IsIn(to, "Dapper") || IsIn(to, "Microsoft.Data")
                || IsIn(to, "Kiosk.Storage") || IsIn(to, "Kiosk.Events") || IsIn(to, "System.Net.Http") || IsIn(to, "System.Net.Sockets")
                || to == typeof(TimeProvider))
            .ShouldBeEmpty();

    [Fact]
    public void Only_stores_speak_SQL() =>
        Breaches(
            from => !from.Name.EndsWith("Store", StringComparison.Ordinal) && !IsIn(from, "Kiosk.Storage") && !IsIn(from, "Kiosk.Events"),
            to => IsIn(to, "Dapper"))
            .ShouldBeEmpty();

    [Fact]
    public void Features_do_not_know_the_pages_and_the_API() =>
        Breaches(
            from => Feature(from) is { } feature && feature is not ("Pages" or "Api" or "Commands"),
            to => IsIn(to, "Kiosk.Pages") || IsIn(to, "Kiosk.Api"))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("Kiosk.Hotspot")]
    [InlineData("Kiosk.Uplinks")]
    public void Vendors_never_name_each_other(string port) =>
        Uses.Where(use => IsBelow(use.From, port) && IsBelow(use.To, port) && Vendor(use.From, port) != Vendor(use.To, port))
            .Select(Text)
            .ShouldBeEmpty();

    [Fact]
    public void The_emulators_do_not_know_the_kiosk()
    {
        var project = XDocument.Parse(Repository.Read("src/Kiosk.Emulators/Kiosk.Emulators.csproj"));
        project.Descendants("ProjectReference").ShouldBeEmpty();
        project.Descendants("Compile").ShouldBeEmpty();
    }

    static IEnumerable<string> Breaches(Func<Type, bool> from, Func<Type, bool> to) =>
        Uses.Where(use => from(use.From) && to(use.To)).Select(Text);

    static string Text((Type From, Type To) use) => $"{use.From} uses {use.To}";

    static bool IsIn(Type type, string space) => type.Namespace == space || IsBelow(type, space);

    static bool IsBelow(Type type, string space) => type.Namespace?.StartsWith(space + ".", StringComparison.Ordinal) == true;

    static string Vendor(Type type, string port) => type.Namespace![(port.Length + 1)..].Split('.')[0];

    static string? Feature(Type type) => type.Namespace?.Split('.') is ["Kiosk", var feature, ..] ? feature : null;
}
