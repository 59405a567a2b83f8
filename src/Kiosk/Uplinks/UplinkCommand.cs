namespace Kiosk.Uplinks;

/// <summary>An action to be taken.</summary>
/// <param name="Action">One of <see cref="IUplink.Actions"/>.</param>
/// <param name="Values">By name, such as <c>enabled</c> or <c>subject</c>.</param>
public sealed record UplinkCommand(string Action, IReadOnlyDictionary<string, string> Values)
{
    public UplinkCommand(string action)
        : this(action, new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    public string? this[string name] => Values.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
}
