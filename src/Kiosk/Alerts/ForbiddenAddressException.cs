namespace Kiosk.Alerts;

/// <summary>The name leads nowhere but to addresses a webhook must not have.</summary>
sealed class ForbiddenAddressException() : IOException("Link-local and metadata addresses are not allowed.");
