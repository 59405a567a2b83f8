using System.Globalization;
using System.Resources;
using Kiosk.Settings;
using Kiosk.Storage;
using Microsoft.Data.Sqlite;

namespace Kiosk.Commands;

/// <summary>What the commands say, from Console.resx; before there is a host there is no localizer.</summary>
static class Say
{
    static readonly ResourceManager Words = new(typeof(Localization.Console));
    static readonly ResourceManager Errors = new(typeof(Localization.Errors));

    public static string Root => Text("Root");

    public static string UnknownArgument(string word) => Text("UnknownArgument", word);

    public static string Text(string key, params object?[] arguments) => Format(Words, key, arguments);

    public static string Error(string key, params object?[] arguments) => Format(Errors, key, arguments);

    /// <summary>Null for a fault of the kiosk itself, whose stack is wanted in the journal.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        BadSettingException bad => Explain(bad.Problem),
        NewerDatabaseException newer => Text("NewerDatabase", newer.Message),
        SqliteException sqlite => Text("Database", sqlite.Message),
        IOException { InnerException: System.Net.Sockets.SocketException or Microsoft.AspNetCore.Connections.AddressInUseException } io => Text("Address", io.Message),
        UnauthorizedAccessException denied => Text("Denied", denied.Message),
        _ => null,
    };

    static string Explain(SettingProblem problem) => problem.Value is null
        ? Format(Errors, "Setting.BadSecret", [problem.Key, Format(Errors, problem.Allowed, [])])
        : Format(Errors, "Setting.Bad", [problem.Key, problem.Value, Format(Errors, problem.Allowed, [])]);

    static string Format(ResourceManager resources, string key, object?[] arguments)
    {
        var text = resources.GetString(key, CultureInfo.CurrentUICulture) ?? key;
        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }
}
