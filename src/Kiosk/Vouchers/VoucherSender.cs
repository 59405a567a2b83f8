using System.Collections.Concurrent;
using Kiosk.Hotspot;

namespace Kiosk.Vouchers;

/// <summary>Sends one committed pending row to the router, once. What the outcome means for the ledger is the caller's to record.</summary>
public sealed class VoucherSender(IHotspotRouter router)
{
    readonly ConcurrentDictionary<long, bool> inFlight = new();

    /// <summary>Null when the router has the voucher.</summary>
    public async Task<VoucherFailure?> SendAsync(Voucher voucher, CancellationToken cancellationToken)
    {
        inFlight[voucher.Id] = true;
        try
        {
            var made = await router.CreateVoucherAsync(voucher.ToRouter(), cancellationToken);
            return made.Username == voucher.Username && made.Passcode == voucher.Passcode ? null : MadeOtherwise;
        }
        catch (RouterException exception) when (exception.Error is RouterError.UsernameExists)
        {
            return await WhoseAsync(voucher, cancellationToken);
        }
        catch (RouterException exception)
        {
            return exception.ToFailure();
        }
        finally
        {
            inFlight.TryRemove(voucher.Id, out _);
        }
    }

    /// <summary>The router made a voucher with other codes: its list decides what exists.</summary>
    static VoucherFailure MadeOtherwise { get; } =
        new(FailureCode.RouterUnknown, $"Router.{RouterError.Unreadable}") { Error = RouterError.Unreadable };

    public bool IsInFlight(long id) => inFlight.ContainsKey(id);

    /// <summary>The name may be taken by this very voucher, its first answer lost on the way.</summary>
    async Task<VoucherFailure?> WhoseAsync(Voucher voucher, CancellationToken cancellationToken)
    {
        try
        {
            var listed = await router.GetVouchersAsync(cancellationToken);
            return listed.Any(row => row.Username == voucher.Username && row.Passcode == voucher.Passcode) ? null : VoucherFailure.Taken;
        }
        catch (RouterException exception)
        {
            return exception.ToFailure() with { Code = FailureCode.RouterUnknown };
        }
    }
}
