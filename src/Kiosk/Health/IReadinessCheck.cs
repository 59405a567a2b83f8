namespace Kiosk.Health;

/// <summary>Something without which no voucher can be issued.</summary>
public interface IReadinessCheck
{
    string Name { get; }

    /// <summary>Null when it is well, else a sentence that says what to do.</summary>
    Task<string?> FindTroubleAsync(CancellationToken cancellationToken);
}
