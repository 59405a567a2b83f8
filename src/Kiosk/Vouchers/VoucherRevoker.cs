using Kiosk.Hotspot;

namespace Kiosk.Vouchers;

/// <summary>Removes a voucher at the router first, then in the ledger. Already gone there is success.</summary>
public sealed class VoucherRevoker(IHotspotRouter router, LedgerStore ledger, RouterSyncSignal sync)
{
    /// <summary>Null when it is revoked. After <see cref="FailureCode.RouterUnknown"/> the reconciler repeats it until it is.</summary>
    public async Task<VoucherFailure?> RevokeAsync(Voucher voucher, string actor, CancellationToken cancellationToken)
    {
        if (!voucher.IsLive)
            return null;
        if (voucher.State is VoucherState.Pending)
            return RevokeOnceSettled(voucher, actor);
        try
        {
            // The caller going away must not leave the outcome unrecorded.
            await RemoveAsync(voucher, actor).WaitAsync(cancellationToken);
            return null;
        }
        catch (RouterException exception)
        {
            return exception.ToFailure();
        }
    }

    /// <summary>A removal could overtake the creation, so it waits until the reconciler knows that the voucher exists.</summary>
    VoucherFailure RevokeOnceSettled(Voucher voucher, string actor)
    {
        ledger.RequestRevocation(voucher, actor);
        sync.Wake();
        return new VoucherFailure(FailureCode.RouterUnknown, "Voucher.RevokedOnceSettled");
    }

    async Task RemoveAsync(Voucher voucher, string actor)
    {
        try
        {
            await router.RemoveVoucherAsync(voucher.Username, CancellationToken.None);
            ledger.Revoke(voucher, actor);
        }
        catch (RouterException exception) when (exception.Error is RouterError.UsernameUnknown)
        {
            ledger.Revoke(voucher, actor);
        }
        catch (RouterException exception) when (!exception.NotDone)
        {
            ledger.RequestRevocation(voucher, actor);
            sync.Wake();
            throw;
        }
    }
}
