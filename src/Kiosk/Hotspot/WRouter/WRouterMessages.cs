namespace Kiosk.Hotspot.WRouter;

/// <summary>The nine messages of the manual, section 4, compared without regard to case, outer space, apostrophe and final dot.</summary>
static class WRouterMessages
{
    public const string Added = "User added successfully";
    public const string Removed = "User removed successfully";

    static readonly Dictionary<string, RouterError> Errors = new(StringComparer.OrdinalIgnoreCase)
    {
        ["API is not enabled"] = RouterError.ApiNotEnabled,
        ["API Key is incorrect"] = RouterError.KeyIncorrect,
        ["API Key not set or method not allowed"] = RouterError.MethodNotAllowed,
        ["Username already exists"] = RouterError.UsernameExists,
        ["Username doesn't exist"] = RouterError.UsernameUnknown,
        ["No username set"] = RouterError.UsernameMissing,
        ["An error occurred"] = RouterError.RouterFault,
    };

    public static RouterError? ErrorIn(string words) => Errors.TryGetValue(Plain(words), out var error) ? error : null;

    public static bool IsSuccess(string words) => Says(words, Added) || Says(words, Removed);

    public static bool Says(string words, string message) => Plain(words).Equals(message, StringComparison.OrdinalIgnoreCase);

    static string Plain(string words) => words.Trim().Replace('’', '\'').TrimEnd('.').TrimEnd();
}
