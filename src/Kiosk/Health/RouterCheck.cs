using Kiosk.Guests;
using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Health;

/// <summary>As of the last look at the router; asking is no extra load on it.</summary>
sealed class RouterCheck(GuestBoard board, IStringLocalizer<Errors> errors) : IReadinessCheck
{
    public string Name => "router";

    public Task<string?> FindTroubleAsync(CancellationToken cancellationToken) => Task.FromResult<string?>(board.Current.Router switch
    {
        { IsUp: true } => null,
        { Error: { } error, Detail: var detail } => errors[$"Router.{error}", detail ?? ""].Value,
        _ => errors["Health.RouterNotAskedYet"].Value,
    });
}
