namespace Kiosk.Alerts;

/// <summary>One alert on its way to one receiver.</summary>
public sealed record AlertDelivery
{
    public required long Id { get; init; }
    public required long AlertId { get; init; }
    public required string Route { get; init; }
    public required string Receiver { get; init; }

    /// <summary>One of <see cref="DeliveryState"/>.</summary>
    public required string State { get; init; }

    public required int Attempts { get; init; }

    /// <summary>When it is tried again, while it waits.</summary>
    public required DateTimeOffset NextAt { get; init; }

    public string? Trouble { get; init; }
    public string? TroubleArgument { get; init; }

    /// <summary>Why the last try failed.</summary>
    public DeliveryTrouble? LastTrouble => Trouble is null ? null : new DeliveryTrouble(Trouble, TroubleArgument ?? "");
}
