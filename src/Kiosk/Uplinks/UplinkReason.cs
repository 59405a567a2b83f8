namespace Kiosk.Uplinks;

/// <summary>Why a state is what it is: a sentence of Errors.resx, <c>Uplink.CODE</c>, and what is filled in.</summary>
/// <param name="Arguments">For a person's eyes: names, addresses, the vendor's words; no secret.</param>
public sealed record UplinkReason(string Code, params IReadOnlyList<string> Arguments)
{
    public bool Equals(UplinkReason? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Count);
}
