namespace Kiosk.Emulators.WRouter;

/// <summary>Integrations → API Access of the admin panel; may be switched while requests arrive.</summary>
sealed class ApiAccess(WRouterSettings settings)
{
    public string ApiKey { get; set; } = settings.ApiKey;

    public bool PostEnabled { get; set; } = settings.PostEnabled;

    public bool GetEnabled { get; set; } = settings.GetEnabled;

    /// <summary>null: come in.</summary>
    public string? Refusal(ApiRequest request)
    {
        if (!PostEnabled && !GetEnabled)
            return ApiMessages.NotEnabled;
        var allowed = request.Method switch
        {
            "POST" => PostEnabled,
            "GET" => GetEnabled,
            _ => false,
        };
        if (!allowed || request["api-key"] is not { } key)
            return ApiMessages.KeyNotSet;
        return string.Equals(key, ApiKey, StringComparison.Ordinal) ? null : ApiMessages.KeyIncorrect;
    }
}
