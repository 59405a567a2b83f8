namespace Kiosk.Emulators.IProxy;

/// <summary>What the shop sells; the page names no plan list, so these are made up.</summary>
sealed record Plan(string Id, int Days, decimal Price)
{
    public const string Coupon = "EMULATED10";

    public static IReadOnlyList<Plan> Shop { get; } = [new("nlUs1D8PKL", 30, 9m), new("BNyW1yBaln", 30, 6m), new("d4yP1anAb2", 1, 0.5m)];

    public static Plan? Find(string? id) => Shop.FirstOrDefault(p => p.Id == id);
}
