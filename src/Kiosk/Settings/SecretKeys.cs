namespace Kiosk.Settings;

/// <summary>Configuration keys whose values are never stored in the open, shown or logged.</summary>
public static class SecretKeys
{
    static readonly string[] Endings = [":ApiKey", ":Password", ":Key", ":Secret"];

    public static bool IsSecret(string key) =>
        Endings.Any(ending => key.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        // The addresses of webhooks often hold a token.
        || (key.StartsWith($"{WebhookOptions.Section}:", StringComparison.OrdinalIgnoreCase) && key.EndsWith(":Url", StringComparison.OrdinalIgnoreCase));
}
