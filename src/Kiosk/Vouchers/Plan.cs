using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Vouchers;

/// <summary>What a tile on the front desk's screen issues.</summary>
public sealed record Plan(string Name, ValidFor ValidFor, long? DownloadLimitMb, long? UploadLimitMb, string? Price)
{
    /// <summary>Of its tickets; the venue's when null.</summary>
    public string? Language { get; init; }

    /// <summary>The name of the ticket template it asks for.</summary>
    public string? Template { get; init; }
}

public sealed class Plans(IOptionsMonitor<List<PlanOptions>> options)
{
    static readonly IReadOnlyList<Plan> WhenNoneIsSet =
    [
        new("1 day", Vouchers.ValidFor.Find("1 day")!, null, null, null), // both are among the 65
        new("1 week", Vouchers.ValidFor.Find("7 days")!, null, null, null),
    ];

    public IReadOnlyList<Plan> All => options.CurrentValue is { Count: > 0 } set ? [.. set.Select(From)] : WhenNoneIsSet;

    public Plan? Find(string name) => All.FirstOrDefault(plan => string.Equals(plan.Name, name, StringComparison.OrdinalIgnoreCase));

    static Plan From(PlanOptions o) =>
        new(o.Name, Vouchers.ValidFor.Find(o.ValidFor)!, o.DownloadLimitMb, o.UploadLimitMb, o.Price) { Language = o.Language, Template = o.Template }; // checked at start
}
