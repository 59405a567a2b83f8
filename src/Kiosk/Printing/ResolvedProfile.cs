using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Printing;

static class ResolvedProfile
{
    /// <summary>What the printer can do: its profile, or the plainest of its kind, with what is set otherwise for it.</summary>
    public static PrinterProfile ResolveProfile(this PrinterOptions printer) =>
        PrinterProfiles.For(printer.Kind.ToString().ToLowerInvariant(), printer.Profile, printer.Override);
}
