using Dapper;
using Kiosk.Storage;

namespace Kiosk.Alerts;

/// <summary>How each webhook fares.</summary>
public sealed class WebhookStore(Database database, TimeProvider time)
{
    internal void MarkGone(string name) => database.Write(connection =>
        connection.Execute("INSERT OR REPLACE INTO webhooks_gone VALUES (@name, @now)", new { name, now = time.GetUtcNow() }));

    internal void MarkThere(string name) => database.Write(connection => connection.Execute("DELETE FROM webhooks_gone WHERE receiver = @name", new { name }));

    public WebhookHealth Of(string name) => database.Read(connection => connection.QuerySingle<WebhookHealth>(
        """
        SELECT
          (SELECT count(*) FROM alert_deliveries WHERE route = 'webhook' AND receiver = @name AND state IN ('waiting', 'sending')) AS waiting,
          (SELECT max(updated_at) FROM alert_deliveries WHERE route = 'webhook' AND receiver = @name AND state = 'sent') AS last_sent_at,
          (SELECT at FROM webhooks_gone WHERE receiver = @name) AS gone_at,
          head.trouble, head.trouble_argument, head.next_at
        FROM (SELECT 1) LEFT JOIN (
          SELECT * FROM alert_deliveries WHERE route = 'webhook' AND receiver = @name AND (state IN ('waiting', 'sending') OR (state = 'given-up'
            AND id > (SELECT coalesce(max(id), 0) FROM alert_deliveries WHERE route = 'webhook' AND receiver = @name AND state = 'sent')))
          ORDER BY state = 'given-up', CASE state WHEN 'given-up' THEN -id ELSE id END LIMIT 1
        ) head
        """,
        new { name }));
}
