using System.Globalization;
using Kiosk.Pages.Words;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>The plan, the money, the people and the keys: what is, and where each can be changed.</summary>
public sealed class IProxyAccountModel(UplinkList uplinks, IProxyAccount accounts, IProxyConnections connections, IProxyAsking asking, VenueTime time)
    : IProxyPage(uplinks)
{
    public Asked<IProxyUser> Account { get; private set; } = new(null);
    public Asked<IProxyConnection> Connection { get; private set; } = new(null);
    public IProxyPlan? Plan => Connection.Value?.Plan;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var asked = asking.AskAsync(() => accounts.MeAsync(VendorAccount, cancellationToken));
        Connection = await asking.AskAsync(() => connections.GetAsync(VendorAccount, ConnectionId, cancellationToken));
        Account = await asked;
    }

    /// <summary>Whole ones.</summary>
    public string DaysLeft(DateTimeOffset end) => Math.Max(0, Math.Floor((end - time.Now).TotalDays)).ToString("0", CultureInfo.CurrentCulture);
}
