using System.Net;

namespace Kiosk.Pages;

/// <summary>IP addresses as people type them, with anything between.</summary>
static class AddressList
{
    static readonly char[] Between = [',', ';', ' ', '\t', '\r', '\n'];

    public static IReadOnlyList<string> Split(string typed) =>
        [.. typed.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>Null when all are addresses. A bare number is none, whatever a parser makes of it.</summary>
    public static string? FirstWrong(IEnumerable<string> addresses) => addresses.FirstOrDefault(text =>
        !IPAddress.TryParse(text, out var address)
        || (address.AddressFamily is System.Net.Sockets.AddressFamily.InterNetwork && text.Count(c => c == '.') != 3)
        || text.Contains('%', StringComparison.Ordinal));
}
