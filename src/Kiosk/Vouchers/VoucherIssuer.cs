using System.Collections.Concurrent;

namespace Kiosk.Vouchers;

/// <summary>
/// The one flow to know: a committed pending row, one call to the router, a guarded update.
/// A power cut at any line loses nothing and doubles nothing.
/// </summary>
public sealed class VoucherIssuer(
    VoucherRules rules, VoucherStore store, LedgerStore ledger, VoucherSender sender, RouterSyncSignal sync)
{
    const int NamesToTry = 3;
    readonly ConcurrentDictionary<string, Lazy<Task<IssueResult>>> underWay = new(StringComparer.Ordinal);

    /// <param name="actor">Who asks, for the event log.</param>
    /// <param name="idempotencyKey">The same key again answers with the same voucher.</param>
    public Task<IssueResult> IssueAsync(
        VoucherRequest request, string actor, string? idempotencyKey, CancellationToken cancellationToken) =>
        IssueAsync(request, replacesId: null, actor, idempotencyKey, cancellationToken);

    /// <summary>
    /// The router cannot edit a voucher, so extending one makes a new voucher for the same guest and then revokes the old.
    /// The old one keeps working until the new one exists.
    /// </summary>
    public async Task<IssueResult> ReplaceAsync(
        Voucher old, string validFor, PrintWish? print, string actor, string? idempotencyKey, CancellationToken cancellationToken)
    {
        if (store.FindReplacement(old.Id) is { IsLive: true } done)
            return new IssueResult(done, Failure: null, Replayed: true);
        var request = new VoucherRequest
        {
            ValidFor = validFor,
            FullName = old.FullName,
            DownloadLimitMb = old.DownloadLimitMb,
            UploadLimitMb = old.UploadLimitMb,
            Note = old.Note,
            Language = old.Language,
            Print = print,
        };
        return await IssueAsync(request, old.Id, actor, idempotencyKey, cancellationToken);
    }

    /// <summary>Of two taps at once the second waits for the first one's outcome. The caller going away does not stop it.</summary>
    async Task<IssueResult> IssueAsync(
        VoucherRequest request, long? replacesId, string actor, string? key, CancellationToken cancellationToken)
    {
        if (key is null)
            return await RunAsync(request, replacesId, actor, key).WaitAsync(cancellationToken);

        var mine = new Lazy<Task<IssueResult>>(() => RunAsync(request, replacesId, actor, key));
        var running = underWay.GetOrAdd(key, mine);
        var result = await running.Value.WaitAsync(cancellationToken);
        return ReferenceEquals(running, mine) ? result : result with { Replayed = true };
    }

    async Task<IssueResult> RunAsync(VoucherRequest request, long? replacesId, string actor, string? key)
    {
        try
        {
            return await TryNamesAsync(request, replacesId, actor, key);
        }
        finally
        {
            if (key is not null)
                underWay.TryRemove(key, out _);
        }
    }

    async Task<IssueResult> TryNamesAsync(VoucherRequest request, long? replacesId, string actor, string? key)
    {
        if (key is not null && store.FindByKey(key) is { } earlier)
            return new IssueResult(earlier, Failure: null, Replayed: true);

        for (var attempt = 1; ; attempt++)
        {
            if (rules.Check(request, out var wanted) is { } invalid)
                return new IssueResult(Voucher: null, invalid, Replayed: false);

            var result = await IssueOnceAsync(wanted! with { ReplacesId = replacesId }, actor, key); // no failure: there is one
            if (result.Failure?.Code != FailureCode.UsernameTaken || !wanted.UsernameIsOurs || attempt == NamesToTry)
                return result;
        }
    }

    async Task<IssueResult> IssueOnceAsync(NewVoucher wanted, string actor, string? key)
    {
        var (voucher, isNew) = ledger.AddPending(wanted, actor, key);
        if (voucher is null)
            return new IssueResult(Voucher: null, VoucherFailure.Taken, Replayed: false);
        if (!isNew)
            return new IssueResult(voucher, Failure: null, Replayed: true);

        var failure = await SendAsync(voucher, actor);
        return new IssueResult(store.Find(voucher.Id), failure, Replayed: false);
    }

    async Task<VoucherFailure?> SendAsync(Voucher voucher, string actor)
    {
        var failure = await sender.SendAsync(voucher, CancellationToken.None);
        if (failure is null)
            ledger.Activate(voucher, actor);
        else if (failure.Code != FailureCode.RouterUnknown)
            ledger.Fail(voucher, actor, failure.Code);

        if (failure?.Code == FailureCode.RouterUnknown || voucher.ReplacesId is not null)
            sync.Wake();
        return failure;
    }
}

/// <param name="Voucher">There even after some failures: pending or failed, with its history.</param>
/// <param name="Replayed">The idempotency key was used before; nothing was sent.</param>
public sealed record IssueResult(Voucher? Voucher, VoucherFailure? Failure, bool Replayed);
