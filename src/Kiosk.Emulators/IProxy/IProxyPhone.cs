namespace Kiosk.Emulators.IProxy;

/// <param name="Id">Case-sensitive.</param>
public sealed record IProxyPhone(string Id, string Name)
{
    public string Description { get; init; } = "";

    /// <summary>false: only created; it has no app, no plan and no data.</summary>
    public bool Paired { get; init; } = true;

    /// <summary>One of the shop's plans; null: none.</summary>
    public string? Plan { get; init; } = "nlUs1D8PKL";

    public double PlanDaysLeft { get; init; } = 21;

    public IProxyStatus Status { get; init; } = IProxyStatus.Online;
}
