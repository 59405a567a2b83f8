namespace Kiosk.Alerts;

public enum DeliveryEnd
{
    Arrived,

    /// <summary>To be tried again later.</summary>
    Again,

    /// <summary>Trying again would change nothing, or could do it twice.</summary>
    Never,

    /// <summary>It may have arrived, and a second time would be worse than none.</summary>
    InDoubt,

    /// <summary>The receiver wants nothing any more.</summary>
    Gone,
}
