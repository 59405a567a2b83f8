namespace Kiosk.Uplinks;

/// <summary>What an action needs to be told.</summary>
public static class UplinkCommands
{
    static readonly Dictionary<string, string[]> Needed = new(StringComparer.Ordinal)
    {
        ["notify"] = ["subject", "body"],
        ["toggle-proxy"] = ["enabled"],
    };

    /// <summary>The value that is missing or makes no sense; null when the command can be sent.</summary>
    public static string? Missing(UplinkCommand command) =>
        Needed.GetValueOrDefault(command.Action)?.FirstOrDefault(name => command[name] is not { } value || (name == "enabled" && !bool.TryParse(value, out _)));
}
