namespace Kiosk.Uplinks.History;

sealed record EndedOutage(long Id, DateTimeOffset StartedAt, DateTimeOffset EndedAt);
