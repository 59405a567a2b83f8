namespace Kiosk.Vouchers;

/// <summary>Starts, shows and cancels batches; <see cref="BatchIssuer"/> works them off in the background.</summary>
public sealed class Batches(VoucherRules rules, BatchStore store, BatchSignal signal)
{
    public BatchResult Start(BatchRequest request, string actor, string? idempotencyKey)
    {
        if (request.Count is < 1 or > BatchRequest.Largest)
            return Refused(new VoucherFailure(FailureCode.Invalid, "Invalid.Count", BatchRequest.Largest, "count"));
        if (request.Voucher.Username is { Length: > 0 })
            return Refused(new VoucherFailure(FailureCode.Invalid, "Invalid.BatchUsername", Field: "username"));
        if (request.Voucher.Passcode is { Length: > 0 })
            return Refused(new VoucherFailure(FailureCode.Invalid, "Invalid.BatchPasscode", Field: "passcode"));
        if (rules.Check(request.Voucher, out var like) is { } invalid)
            return Refused(invalid);

        var (batch, isNew) = store.Add(like!, request.Count, actor, idempotencyKey); // no failure: there is one
        if (isNew)
            signal.MarkUnsent(batch.Id);
        signal.Wake();
        return new BatchResult(batch, Failure: null, Replayed: !isNew);
    }

    static BatchResult Refused(VoucherFailure failure) => new(Batch: null, failure, Replayed: false);

    public Batch? Find(string id) => store.Find(id);

    /// <summary>Stops what is not issued yet; true when it was still running.</summary>
    public bool Cancel(string id, string actor)
    {
        var cancelled = store.Cancel(id, actor);
        if (cancelled)
            signal.Cancel(id);
        return cancelled;
    }

    /// <summary>Why a running batch does not get on; null while it does.</summary>
    public VoucherFailure? TroubleOf(string id) => signal.TroubleOf(id);
}
