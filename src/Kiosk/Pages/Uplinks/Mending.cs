using System.Globalization;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The one thing to do about it, as a button.</summary>
public sealed class Mending(Internet internet, UplinkActions actions, UplinkSettings settings, ActionWords words, IStringLocalizer<Screen> text)
{
    static readonly string[] InTheSettings = ["NotConfigured", "KeyRefused", "TargetUnknown", "Redirected", "NotTheApi", "TlsFailed"];

    /// <summary>Null when there is nothing to mend, or nothing that a button could.</summary>
    public MendingLink? Now() => internet.Current switch
    {
        null or { State: UplinkState.Up } => null,
        { Cause: null } => new MendingLink("/setup", "router", text["Internet.TestRouter"]),
        { Cause: { } cause } => Of(cause),
    };

    MendingLink Of(UplinkEntry cause)
    {
        var uplink = cause.Uplink;
        if (InTheSettings.Contains(cause.Status.Reason.Code) && settings.Find(uplink.Name) is { } placed)
            return new MendingLink(string.Create(CultureInfo.InvariantCulture, $"/internet/{placed.Place}/edit"), "edit", text["Uplink.Settings"]);
        var action = uplink.Kind is UplinkKind.AirVpn ? "reconnect" : "reboot";
        return cause.Status.State is UplinkState.Down or UplinkState.Degraded && actions.CanDo(uplink.Kind, action)
            ? new MendingLink(UplinkPath.Of(uplink.Name, $"/actions/{action}"), ActionWords.Icon(action), words.Label(uplink.Kind, action))
            : new MendingLink(UplinkPath.Of(uplink.Name), "next", text["Internet.Look"]);
    }
}

public sealed record MendingLink(string Href, string Icon, string Label);
