using Kiosk.Alerts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>What happened lately, and who was told.</summary>
public sealed class AlertsModel(AlertStore alerts, DeliveryStore deliveries, AlertRoutes routes) : PageModel
{
    const int Shown = 50;

    public IReadOnlyList<(Alert Alert, IReadOnlyList<AlertDelivery> Deliveries)> Alerts { get; private set; } = [];

    public bool NobodyIsTold => routes.All.Count == 0;

    public void OnGet()
    {
        var recent = alerts.Recent(Shown);
        var byAlert = deliveries.Of([.. recent.Select(alert => alert.Id)]).ToLookup(delivery => delivery.AlertId);
        Alerts = [.. recent.Select(alert => (alert, (IReadOnlyList<AlertDelivery>)[.. byAlert[alert.Id]]))];
    }
}
