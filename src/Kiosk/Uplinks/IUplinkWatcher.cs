namespace Kiosk.Uplinks;

/// <summary>Hears of every look, one after the other, on the poller's turn: quick, and never on the network.</summary>
public interface IUplinkWatcher
{
    void Look(UplinkObservation observation);
}
