using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Alerts;

/// <summary>Why a message did not arrive: a sentence of Errors.resx, <c>Delivery.CODE</c>.</summary>
/// <param name="Argument">Fills the sentence in; no address beyond the host, and no secret.</param>
public sealed record DeliveryTrouble(string Code, string Argument = "")
{
    public string Explain(IStringLocalizer<Errors> errors) => errors[$"Delivery.{Code}", Argument];
}
