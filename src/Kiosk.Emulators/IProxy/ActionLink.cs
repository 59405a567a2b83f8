namespace Kiosk.Emulators.IProxy;

sealed record ActionLink(string Id, string Action, string Comment, DateTimeOffset CreatedAt);
