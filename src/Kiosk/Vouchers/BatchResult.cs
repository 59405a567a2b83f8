namespace Kiosk.Vouchers;

/// <param name="Batch">Null with a failure, and only then.</param>
/// <param name="Replayed">The idempotency key was used before; nothing was started.</param>
public sealed record BatchResult(Batch? Batch, VoucherFailure? Failure, bool Replayed)
{
    public void Deconstruct(out Batch? batch, out VoucherFailure? failure) => (batch, failure) = (Batch, Failure);
}
