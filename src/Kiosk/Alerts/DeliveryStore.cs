using Dapper;
using Kiosk.Storage;

namespace Kiosk.Alerts;

/// <summary>Every message on its way. The table is the truth; what waits survives a power cut.</summary>
public sealed class DeliveryStore(Database database, TimeProvider time)
{
    const string Columns = "id, alert_id, route, receiver, state, attempts, next_at, trouble, trouble_argument";
    const string OfRoute = "route = @Route AND receiver = @Receiver";

    public IReadOnlyList<AlertDelivery> Of(IReadOnlyCollection<long> alerts) => Many("WHERE alert_id IN @alerts ORDER BY id", new { alerts });

    internal IReadOnlyList<AlertRoute> RoutesWithWork() => database.Read(connection => connection.Query<(string Route, string Receiver)>(
        "SELECT DISTINCT route, receiver FROM alert_deliveries WHERE state IN ('waiting', 'sending')")
        .Select(pair => new AlertRoute(pair.Route, pair.Receiver)).ToList());

    internal AlertDelivery? Next(AlertRoute route) => Many($"WHERE {OfRoute} AND state = 'waiting' ORDER BY id LIMIT 1", route).SingleOrDefault();

    /// <summary>False when it does not wait any more.</summary>
    internal bool Begin(AlertDelivery delivery) => Change(
        "UPDATE alert_deliveries SET state = 'sending', attempts = attempts + 1, updated_at = @now WHERE id = @Id AND state = 'waiting'",
        new { delivery.Id, now = time.GetUtcNow() }) == 1;

    internal void Finish(AlertDelivery delivery, string state, DeliveryTrouble? trouble) => Change(
        """
        UPDATE alert_deliveries SET state = @state, trouble = @Code, trouble_argument = @Argument, updated_at = @now
        WHERE id = @Id AND state = 'sending'
        """,
        new { delivery.Id, state, trouble?.Code, trouble?.Argument, now = time.GetUtcNow() });

    internal void PutOff(AlertDelivery delivery, DateTimeOffset nextAt, DeliveryTrouble trouble) => Change(
        """
        UPDATE alert_deliveries SET state = 'waiting', next_at = @nextAt, trouble = @Code, trouble_argument = @Argument, updated_at = @now
        WHERE id = @Id AND state = 'sending'
        """,
        new { delivery.Id, nextAt, trouble.Code, trouble.Argument, now = time.GetUtcNow() });

    /// <summary>With all that has waited behind it for too long.</summary>
    internal void GiveUp(AlertDelivery delivery, DeliveryTrouble trouble, DateTimeOffset olderThan) => Change(
        $"""
        UPDATE alert_deliveries SET state = 'given-up', trouble = @Code, trouble_argument = @Argument, updated_at = @now
        WHERE id = @Id OR ({OfRoute} AND state = 'waiting' AND alert_id IN (SELECT id FROM alerts WHERE at < @olderThan))
        """,
        new { delivery.Id, delivery.Route, delivery.Receiver, trouble.Code, trouble.Argument, olderThan, now = time.GetUtcNow() });

    /// <summary>What was being sent when the kiosk stopped. For its start alone: later it would be sent twice.</summary>
    internal void Recover() => Change(
        "UPDATE alert_deliveries SET state = CASE route WHEN 'webhook' THEN 'waiting' ELSE 'unknown' END, updated_at = @now WHERE state = 'sending'",
        new { now = time.GetUtcNow() });

    /// <summary>All that waits for it ends so.</summary>
    internal void Settle(AlertRoute route, string state, DeliveryTrouble? trouble) => Change(
        $"""
        UPDATE alert_deliveries SET state = @state, trouble = @Code, trouble_argument = @Argument, updated_at = @now
        WHERE {OfRoute} AND state IN ('waiting', 'sending')
        """,
        new { route.Route, route.Receiver, state, trouble?.Code, trouble?.Argument, now = time.GetUtcNow() });

    /// <summary>What waits is tried at once, and again for as long as if it were new; that it was tried is not forgotten.</summary>
    internal void Hasten(AlertRoute route) => Change(
        $"UPDATE alert_deliveries SET next_at = @now, attempts = min(attempts, 1) WHERE {OfRoute} AND state = 'waiting'",
        new { route.Route, route.Receiver, now = time.GetUtcNow() });

    internal void Rename(AlertRoute route, string receiver) =>
        Change($"UPDATE alert_deliveries SET receiver = @to WHERE {OfRoute}", new { route.Route, route.Receiver, to = receiver });

    int Change(string sql, object parameters) => database.Write(connection => connection.Execute(sql, parameters));

    List<AlertDelivery> Many(string filter, object parameters) =>
        database.Read(connection => connection.Query<AlertDelivery>($"SELECT {Columns} FROM alert_deliveries {filter}", parameters).AsList());
}
