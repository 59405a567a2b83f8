namespace Kiosk.Emulators.WRouter;

/// <summary>Section 4 of the vendor's page, to the letter.</summary>
static class ApiMessages
{
    public const string NotEnabled = "API is not enabled";
    public const string KeyIncorrect = "API Key is incorrect";
    public const string KeyNotSet = "API Key not set or method not allowed";
    public const string UsernameExists = "Username already exists";
    public const string UserAdded = "User added successfully";
    public const string UsernameUnknown = "Username doesn't exist";
    public const string UsernameMissing = "No username set";
    public const string UserRemoved = "User removed successfully";
    public const string ErrorOccurred = "An error occurred";
}
