namespace Kiosk.Pages;

/// <summary>What is shown once.</summary>
/// <param name="Secret">Null where nobody needs to see it.</param>
/// <param name="Warning">Why it has to be seen all the same.</param>
public sealed record MadeKey(string? Secret, DateTimeOffset? ExpiresAt = null, string? Warning = null)
{
    public override string ToString() => "a key";
}
