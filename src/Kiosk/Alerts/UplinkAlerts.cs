using Kiosk.Uplinks;

namespace Kiosk.Alerts;

/// <summary>Hears of every look at an uplink.</summary>
sealed class UplinkAlerts(AlertRaiser raiser) : IUplinkWatcher
{
    public void Look(UplinkObservation observation)
    {
        var status = observation.After.Status;
        if (observation.Reading is not { } reading || status.Since is not { } since)
            return;
        var subject = AlertSubject.Of(observation.After.Uplink);
        // The first look after a start is shown at once; it is told when a second one agrees.
        if (reading.State == status.State && status.CheckedAt > since)
            raiser.Compare(subject, status.State, status.Reason, since);
        if (reading.ExpiresAt is { } expires)
            raiser.Expires(subject, expires, status.State, status.Reason);
        if (reading.ExternalIp is { Length: > 0 } address)
            raiser.Appears(subject, address, status.State, status.Reason);
    }
}
