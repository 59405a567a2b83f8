namespace Kiosk.Settings;

public sealed class RouterOptions
{
    public const string Section = "Router";

    /// <summary>Local or cloud address of the API, such as <c>http://192.168.10.1/api/</c>.</summary>
    public string? Url { get; set; }

    public string? ApiKey { get; set; }
    public RouterMethod Method { get; set; } = RouterMethod.Post;

    /// <summary>1 to 120.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>1 to 3600.</summary>
    public int SyncSeconds { get; set; } = 15;

    /// <summary>Calls in flight at once, 1 to 16.</summary>
    public int MaxParallel { get; set; } = 4;

    /// <summary>IANA name of the zone the router's dates are in; the venue's when not set.</summary>
    public string? TimeZone { get; set; }

    /// <summary>
    /// Page that logs a guest in, with <c>{username}</c> and <c>{passcode}</c> to be filled in.
    /// Without it tickets carry no login code.
    /// </summary>
    public string? LoginUrl { get; set; }

    public bool IsConfigured => !string.IsNullOrWhiteSpace(Url) && !string.IsNullOrWhiteSpace(ApiKey);
}

public enum RouterMethod
{
    Post,
    Get,
}
