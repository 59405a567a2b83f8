namespace Kiosk.Emulators.WRouter;

/// <summary>What a guest reads at the captive portal; the message is null when the login succeeded.</summary>
public sealed record LoginResult(string? Message)
{
    public static LoginResult Success { get; } = new((string?)null);

    public static LoginResult WrongUsername { get; } = new("Wrong user name.");

    public static LoginResult WrongPassword { get; } = new("Wrong password.");

    public static LoginResult NotValid { get; } = new("The user has expired or not valid.");

    public bool Succeeded => Message is null;
}

/// <summary>A guest who is online now, as a test sees it.</summary>
public sealed record EmulatedGuest(string Login, string Mac, string Address, DateTimeOffset Since, DateTimeOffset LastTraffic, long DownloadedBytes, long UploadedBytes);
