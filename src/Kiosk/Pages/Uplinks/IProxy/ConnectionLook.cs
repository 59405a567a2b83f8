using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The connection as iProxy has it now, and what a person types or ticks before something is done to it.</summary>
public sealed class ConnectionLook(IProxyConnections connections, IProxyAsking asking, IStringLocalizer<Screen> text)
{
    const string Again = "again";
    const string Tick = "tick";

    public Task<Asked<IProxyConnection>> AtAsync(Func<(UplinkAccount Account, string Connection)> where, CancellationToken cancellationToken) =>
        asking.AskAsync(() =>
        {
            var (account, connection) = where();
            return connections.GetAsync(account, connection, cancellationToken);
        });

    public void AskForName(TypedForm form, IFormCollection posted, string name)
    {
        form.Read(posted, Again);
        if (!string.Equals(form[Again], name, StringComparison.OrdinalIgnoreCase))
            form.Complain(Again, text["IProxy.NameWrong"]);
    }

    public void AskForTick(TypedForm form, IFormCollection posted)
    {
        form.Read(posted, Tick);
        if (!form.Has(Tick))
            form.Complain(Tick, text["IProxy.NotTicked"]);
    }
}
