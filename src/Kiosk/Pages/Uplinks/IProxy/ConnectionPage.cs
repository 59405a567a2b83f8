using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>A page that shows the connection, and does what costs only once its name is typed.</summary>
public abstract class ConnectionPage(UplinkList uplinks, ConnectionLook look) : IProxyPage(uplinks)
{
    /// <summary>Null while iProxy does not say.</summary>
    public IProxyConnection? Seen { get; private set; }

    public TypedForm Form { get; } = new();

    public string SeenName => Seen is null ? "" : Seen.Name is { Length: > 0 } name ? name : Seen.Id;

    /// <summary>False with its sentence when iProxy cannot be asked.</summary>
    protected async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        var asked = await look.AtAsync(() => (VendorAccount, ConnectionId), cancellationToken);
        (Seen, Trouble) = (asked.Value, asked.Trouble);
        return asked.IsDone;
    }

    protected void AskForName() => look.AskForName(Form, Request.Form, SeenName);

    protected void AskForTick() => look.AskForTick(Form, Request.Form);
}
