namespace Kiosk.Uplinks.IProxy;

static class IProxyFacts
{
    public static IEnumerable<UplinkFact> Of(IProxyStatus? status, IProxyNote note, DateTimeOffset now)
    {
        var (phone, plan) = (note.Connection?.Phone, note.Connection?.Plan);
        UplinkFact[] facts =
        [
            new("statusSince", status?.Since, FactForm.Moment),
            new("lastActivity", phone?.LastActivityAt, FactForm.Moment),
            new("phone", phone?.Name),
            new("androidVersion", phone?.AndroidVersion),
            new("appVersion", phone?.AppVersion),
            new("city", phone?.City),
            new("planDaysLeft", plan?.ExpiresAt is { } end ? Math.Max(0, (long)Math.Floor((end - now).TotalDays)) : null, FactForm.Days),
            new("trafficToday", note.Traffic is { } traffic ? traffic.InBytes + traffic.OutBytes : null, FactForm.Bytes),
        ];
        return facts.Where(fact => fact.Value is not null);
    }
}
