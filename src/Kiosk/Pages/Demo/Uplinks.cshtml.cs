using Kiosk.Commands;
using Kiosk.Emulators;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>What can go wrong with the demo's ways to the Internet. There is no such page without the demo.</summary>
public sealed class DemoUplinksModel(IServiceProvider services) : PageModel
{
    static readonly string[] Faults =
        ["airvpn-server", "airvpn-down", "airvpn-mend", "iproxy-offline", "iproxy-flapping", "iproxy-online", "airproxy-fail", "airproxy-mend"];

    readonly EmulatorHost? devices = services.GetService<EmulatorHost>();

    public IReadOnlyList<(string Vendor, bool IsOff)> Vendors { get; private set; } = [];

    public static IEnumerable<string> FaultsOf(string vendor) => Faults.Where(fault => fault.StartsWith($"{vendor}-", StringComparison.OrdinalIgnoreCase));

    public IActionResult OnGet()
    {
        if (devices is null)
            return NotFound();
        Vendors = [.. devices.Uplinks.Select(uplink => (uplink.Name, uplink.IsOff))];
        return Page();
    }

    public IActionResult OnPost(string fault)
    {
        if (devices is null)
            return NotFound();
        DemoFaults.Apply(devices, fault);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostPlugAsync(string vendor, CancellationToken cancellationToken)
    {
        if (devices?.Uplinks.FirstOrDefault(uplink => uplink.Name == vendor) is not { } uplink)
            return NotFound();
        if (uplink.IsOff)
            await uplink.StartAgainAsync(cancellationToken);
        else
            await uplink.StopAsync();
        return RedirectToPage();
    }
}
