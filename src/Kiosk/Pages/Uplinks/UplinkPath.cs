using Kiosk.Uplinks;

namespace Kiosk.Pages;

/// <summary>Where an uplink's pages are; a name may hold anything a person types.</summary>
public static class UplinkPath
{
    /// <param name="below">Such as <c>/history</c>.</param>
    public static string Of(string name, string below = "") => $"/internet/{Uri.EscapeDataString(name)}{below}";

    /// <summary>By the name as it came with the address, in which an escaped slash stays escaped.</summary>
    public static UplinkEntry? At(this UplinkBoard board, string name) =>
        board.Current.Find(name) ?? board.Current.Find(Uri.UnescapeDataString(name));
}
