using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks;

/// <summary>An answer of the API: JSON, a plain text or nothing. Whether it is a refusal only the vendor's client can tell.</summary>
public sealed record VendorAnswer(int Status, LooseAnswer Body, Secrets Secrets)
{
    /// <summary>Undefined for a text or an empty body.</summary>
    public JsonElement Json => Body.Json;

    public bool IsSuccess => Status is >= 200 and < 300;

    public UplinkException Fault(UplinkError error, string detail, TimeSpan? retryAfter = null) => new(error, Secrets.Conceal(detail), retryAfter);
}
