using Kiosk.Settings;

namespace Kiosk.Hotspot.WRouter;

/// <summary>Tries a router's settings before they are saved.</summary>
public sealed class WRouterProbe(WRouterClient client)
{
    /// <summary>The number of vouchers at the router.</summary>
    /// <exception cref="RouterException">What is wrong with the settings or the router.</exception>
    public async Task<int> CountVouchersAsync(RouterOptions candidate, CancellationToken cancellationToken)
    {
        var answer = await client.SendAsync(candidate, new WRouterRequest("get_voucher_users"), cancellationToken);
        return answer.HasList
            ? answer.Rows.Count()
            : throw answer.Fault(RouterError.Unreadable, "no list of vouchers in the answer");
    }
}
