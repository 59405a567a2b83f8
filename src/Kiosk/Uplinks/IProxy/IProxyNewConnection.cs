namespace Kiosk.Uplinks.IProxy;

/// <param name="Name">Not empty.</param>
public sealed record IProxyNewConnection(string Name)
{
    public string? Description { get; init; }
    public bool? ProlongationEnabled { get; init; }

    /// <summary>Two letters.</summary>
    public string? Country { get; init; }

    /// <summary>The vendor's code of the server's city.</summary>
    public string? City { get; init; }

    /// <summary>For VIP servers; excludes country and city.</summary>
    public string? ServerId { get; init; }
}
