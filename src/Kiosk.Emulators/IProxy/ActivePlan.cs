namespace Kiosk.Emulators.IProxy;

sealed record ActivePlan(Plan Plan, DateTimeOffset StartedAt, DateTimeOffset ExpiresAt);
