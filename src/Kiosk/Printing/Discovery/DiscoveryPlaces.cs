namespace Kiosk.Printing.Discovery;

/// <summary>Where to look on this machine.</summary>
public sealed record DiscoveryPlaces
{
    /// <summary>The program that asks avahi.</summary>
    public string AvahiBrowse { get; init; } = "avahi-browse";

    /// <summary>The kernel's printer devices, one folder each.</summary>
    public string UsbClass { get; init; } = "/sys/class/usbmisc";

    public string UsbDevices { get; init; } = "/dev/usb";

    /// <summary>The spooler of this machine.</summary>
    public Uri Cups { get; init; } = new("ipp://localhost:631/");

    /// <summary>For one place to answer.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(4);
}
