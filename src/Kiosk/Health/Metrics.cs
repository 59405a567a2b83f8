using System.Diagnostics;
using Kiosk.Guests;
using Kiosk.Http;
using Kiosk.Printing;
using Kiosk.Vouchers;

namespace Kiosk.Health;

/// <summary>The text a Prometheus server reads.</summary>
public sealed class Metrics(
    MetricsStore store, GuestBoard board, PrinterList printers, PrintQueue queue, UplinkMetrics uplinks,
    RequestCounts requests, TimeProvider time)
{
    static readonly TimeSpan CountAgainAfter = TimeSpan.FromSeconds(5);

    static readonly double StartedAt = new DateTimeOffset(Process.GetCurrentProcess().StartTime).ToUnixTimeMilliseconds() / 1000.0;

    readonly Lock gate = new();
    IReadOnlyDictionary<string, long> vouchers = new Dictionary<string, long>(StringComparer.Ordinal);
    long? countedAt;

    public string Write()
    {
        var text = new MetricText();
        var seen = board.Current;
        text.Add("kiosk_build_info", "gauge", "The running version.", ($"version=\"{ThisVersion.Text}\"", 1));
        text.Add("process_start_time_seconds", "gauge", "When the process started, in Unix time.", ("", StartedAt));
        text.Add("process_resident_memory_bytes", "gauge", "Memory of the process.", ("", Environment.WorkingSet));
        text.Add("kiosk_router_up", "gauge", "1 while the router answers.", ("", seen.Router.IsUp is true ? 1 : 0));
        if (seen.AsOf is { } asOf)
            text.Add("kiosk_router_sync_age_seconds", "gauge", "Age of the router's lists.", ("", Math.Max(0, (time.GetUtcNow() - asOf).TotalSeconds)));
        text.Add("kiosk_active_guests", "gauge", "Devices that are logged in, as last seen.", ("", seen.Active.Count));
        var counts = CountVouchers();
        text.Add("kiosk_vouchers", "gauge", "Vouchers in the ledger by state.",
            [.. Enum.GetValues<VoucherState>().Select(state => state.ToText()).Select(state => ($"state=\"{state}\"", (double)counts.GetValueOrDefault(state)))]);
        text.Add("kiosk_print_queue_length", "gauge", "Tickets that are queued or being sent.",
            [.. printers.All.Select(printer => printer.Name).Select(name => ($"printer=\"{MetricText.Label(name)}\"", (double)queue.StateOf(name).Waiting))]);
        text.Add("kiosk_http_requests_total", "counter", "Requests answered, by class of status.",
            [.. requests.All.Select(entry => ($"class=\"{entry.Class}\"", (double)entry.Count))]);
        uplinks.Write(text);
        return text.ToString();
    }

    IReadOnlyDictionary<string, long> CountVouchers()
    {
        lock (gate)
        {
            if (countedAt is { } at && time.GetElapsedTime(at) < CountAgainAfter)
                return vouchers;
            vouchers = store.VouchersByState();
            countedAt = time.GetTimestamp();
            return vouchers;
        }
    }
}
