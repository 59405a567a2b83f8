using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>A reason's arguments in one column.</summary>
static class AlertReason
{
    const char Between = '\u001f';

    public static string Join(UplinkReason reason) => string.Join(Between, reason.Arguments);

    public static UplinkReason Read(string code, string arguments) => new(code, arguments.Length == 0 ? [] : arguments.Split(Between));
}
