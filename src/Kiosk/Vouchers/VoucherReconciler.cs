using Kiosk.Hotspot;
using Kiosk.Settings;
using Microsoft.Extensions.Options;

namespace Kiosk.Vouchers;

/// <summary>
/// Compares the ledger with the router's list: settles what is pending, repeats revocations, finds what others
/// made, edited or removed there. It never creates a voucher.
/// </summary>
public sealed class VoucherReconciler(
    IHotspotRouter router, ReconcileStore store, LedgerStore ledger, VoucherSender sender,
    IOptionsMonitor<RouterOptions> options, TimeProvider time) : IDisposable
{
    readonly SemaphoreSlim turn = new(1, 1);
    HashSet<long> missing = [];

    /// <exception cref="RouterException">The list could not be had; nothing was changed.</exception>
    public async Task ReconcileAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            var askedAt = time.GetUtcNow();
            var listed = await router.GetVouchersAsync(cancellationToken);
            var rows = store.Live();
            SettleListed(listed, rows, askedAt);
            SettleMissing(listed, rows, askedAt);
            await RepeatRevocationsAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    void SettleListed(IReadOnlyList<RouterVoucher> listed, IReadOnlyDictionary<string, LedgerRow> rows, DateTimeOffset askedAt)
    {
        var adopted = new Dictionary<string, RouterVoucher>(StringComparer.Ordinal);
        var observed = new List<Observation>();
        foreach (var seen in listed)
        {
            if (Owner(seen, rows) is { } row)
            {
                if (row.Voucher.State is VoucherState.Pending or VoucherState.Failed or VoucherState.Gone)
                    ledger.Activate(row.Voucher, "kiosk");
                var observation = new Observation(row, seen);
                if (observation.IsNews)
                    observed.Add(observation);
            }
            else if (!RevokedSince(seen.Username, askedAt))
            {
                adopted.TryAdd(seen.Username, seen);
            }
        }

        store.Save(adopted.Values, observed);
    }

    /// <summary>The row this voucher belongs to; also one that was given up and has come to exist after all.</summary>
    LedgerRow? Owner(RouterVoucher seen, IReadOnlyDictionary<string, LedgerRow> rows)
    {
        if (rows.TryGetValue(seen.Username, out var row))
        {
            if (row.Voucher.State is not VoucherState.Pending || row.Voucher.Passcode == seen.Passcode)
                return row;
            if (!sender.IsInFlight(row.Voucher.Id))
                ledger.Fail(row.Voucher, "router", FailureCode.UsernameTaken);
            return null;
        }

        var last = store.Newest(seen.Username);
        return last is { Voucher.State: VoucherState.Failed or VoucherState.Gone } && last.Voucher.Passcode == seen.Passcode ? last : null;
    }

    bool RevokedSince(string username, DateTimeOffset askedAt) =>
        store.Newest(username) is { } last && (last.Voucher.IsLive || last.StateAt >= askedAt);

    void SettleMissing(IReadOnlyList<RouterVoucher> listed, IReadOnlyDictionary<string, LedgerRow> rows, DateTimeOffset askedAt)
    {
        var names = listed.Select(seen => seen.Username).ToHashSet(StringComparer.Ordinal);
        var missingNow = new HashSet<long>();
        foreach (var row in rows.Values.Where(row => !names.Contains(row.Voucher.Username)))
        {
            if (row.Voucher.State is VoucherState.Pending)
                SettlePending(row, askedAt);
            else if (row.StateAt >= askedAt)
                continue;
            else if (row.Voucher.RevokeRequestedAt is not null)
                ledger.Revoke(row.Voucher, row.RevokeRequestedBy ?? "kiosk");
            else if (missing.Contains(row.Voucher.Id))
                ledger.MarkGone(row.Voucher);
            else
                missingNow.Add(row.Voucher.Id); // one list may be wrong, as after a restart of the router; two agree
        }

        missing = missingNow;
    }

    void SettlePending(LedgerRow row, DateTimeOffset askedAt)
    {
        // A router may still be working on a call it never answered.
        var patience = TimeSpan.FromSeconds(options.CurrentValue.TimeoutSeconds);
        if (sender.IsInFlight(row.Voucher.Id) || row.Voucher.CreatedAt + patience > askedAt || store.IsInUnfinishedBatch(row.Voucher.BatchId))
            return;
        if (row.Voucher.RevokeRequestedAt is not null)
            ledger.Revoke(row.Voucher, row.RevokeRequestedBy ?? "kiosk");
        else
            ledger.Fail(row.Voucher, "kiosk", FailureCode.NotMade);
    }

    async Task RepeatRevocationsAsync(CancellationToken cancellationToken)
    {
        foreach (var row in store.ToRevoke())
        {
            try
            {
                await router.RemoveVoucherAsync(row.Voucher.Username, cancellationToken);
            }
            catch (RouterException exception) when (exception.Error is RouterError.UsernameUnknown)
            {
                // Gone already, which is what was asked for.
            }

            ledger.Revoke(row.Voucher, row.RevokeRequestedBy ?? "kiosk");
        }
    }
}
