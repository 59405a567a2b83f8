namespace Kiosk.Uplinks;

public static class UplinkStates
{
    extension(UplinkState state)
    {
        /// <summary>As the API, the metrics and the tables spell it.</summary>
        public string ToText() => state switch
        {
            UplinkState.Up => "up",
            UplinkState.Degraded => "degraded",
            UplinkState.Down => "down",
            _ => "unknown",
        };
    }

    public static UplinkState Parse(string text) => text switch
    {
        "up" => UplinkState.Up,
        "degraded" => UplinkState.Degraded,
        "down" => UplinkState.Down,
        _ => UplinkState.Unknown,
    };
}
