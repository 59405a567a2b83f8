namespace Kiosk.Emulators.AzireVpn;

/// <summary>What the list answers.</summary>
public enum TokenListing
{
    All,

    /// <summary>None, as an empty list.</summary>
    Empty,

    /// <summary>None, as 404: what happened to another list of this vendor.</summary>
    NotFound,
}
