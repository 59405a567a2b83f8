namespace Kiosk.Tickets;

/// <summary>The address that logs a guest in, made from the operator's own template.</summary>
public static class LoginCode
{
    /// <summary>
    /// Fills <c>{username}</c> and <c>{passcode}</c> in, percent-encoded so that only the unreserved
    /// characters of RFC 3986 stay as they are. Null when there is no template.
    /// </summary>
    public static string? Url(string? template, string username, string passcode) =>
        string.IsNullOrWhiteSpace(template)
            ? null
            : template.Trim()
                .Replace("{username}", Uri.EscapeDataString(username), StringComparison.Ordinal)
                .Replace("{passcode}", Uri.EscapeDataString(passcode), StringComparison.Ordinal);
}
