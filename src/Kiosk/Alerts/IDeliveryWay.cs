namespace Kiosk.Alerts;

/// <summary>How messages of one route travel.</summary>
interface IDeliveryWay
{
    /// <summary>One of <see cref="AlertRoute"/>.</summary>
    string Route { get; }

    /// <summary>One try. Throws only the caller's own cancellation.</summary>
    Task<DeliveryOutcome> SendAsync(string receiver, Alert alert, CancellationToken cancellationToken);
}
