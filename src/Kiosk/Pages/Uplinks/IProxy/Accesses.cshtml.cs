using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;

namespace Kiosk.Pages;

/// <summary>Who may come in through the phone: by proxy and by VPN.</summary>
public sealed class AccessesModel(UplinkList uplinks, IProxyAccesses proxies, IProxyVpnAccesses vpns, IProxyAsking asking, IProxyChanges changes)
    : IProxyPage(uplinks)
{
    public Asked<IReadOnlyList<IProxyAccess>> Proxies { get; private set; } = new([]);
    public Asked<IReadOnlyList<IProxyVpnAccess>> Vpns { get; private set; } = new([]);

    /// <summary>The access whose password was asked for.</summary>
    public string? Shown { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = asking.AskAsync(() => proxies.ListAsync(VendorAccount, ConnectionId, cancellationToken));
        Vpns = await asking.AskAsync(() => vpns.ListAsync(VendorAccount, ConnectionId, cancellationToken));
        Proxies = await asked;
        if (Vpns.Trouble == Proxies.Trouble)
            Vpns = Vpns with { Trouble = null };
    }

    public Task OnPostShowAsync(string id, CancellationToken cancellationToken)
    {
        Shown = id;
        return OnGetAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostConfigurationAsync(string id, CancellationToken cancellationToken)
    {
        await OnGetAsync(cancellationToken);
        var name = Vpns.Value?.FirstOrDefault(access => access.Id == id)?.Name ?? id;
        var asked = await changes.ReadAsync(
            new IProxyChange(Uplink.Name, "vpn-download", Key, name), () => vpns.ConfigAsync(VendorAccount, ConnectionId, id, cancellationToken));
        if (asked.Value is { } config)
            return File(config.File.ToArray(), "application/x-openvpn-profile", VpnAccessCard.FileName(name));
        Trouble = asked.Trouble;
        return Page();
    }
}
