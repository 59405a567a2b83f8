using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Health;

sealed class DatabaseCheck(DatabaseProbe probe, IStringLocalizer<Errors> errors) : IReadinessCheck
{
    public string Name => "database";

    public async Task<string?> FindTroubleAsync(CancellationToken cancellationToken) =>
        await probe.CanWriteAsync(cancellationToken) ? null : errors["Api.not-writable"].Value;
}
