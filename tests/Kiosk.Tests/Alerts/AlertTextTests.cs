using Kiosk.Alerts;
using Kiosk.Localization;
using Kiosk.Tests.Pages.Words;

namespace Kiosk.Tests.Alerts;

public sealed class AlertTextTests
{
    [Theory]
    [InlineData("down", "degraded", "back", "was-down", "expiring", "expired", "ip-changed", "ip-asked", "Router")]
    public void Every_alert_has_its_sentence(params string[] keys) =>
        keys.Where(key => English.Texts<Screen>()[$"Alert.{key}"].ResourceNotFound).ShouldBeEmpty();

    [Fact]
    public void Every_state_of_a_delivery_has_its_words() =>
        DeliveryState.All.Where(state => English.Texts<Screen>()[$"Delivery.{state}"].ResourceNotFound).ShouldBeEmpty();

    [Fact]
    public void Every_failed_delivery_has_its_sentence() =>
        new[] { "NoAddress", "Unreachable", "TlsFailed", "Silent", "NoAnswer", "Unreadable", "Forbidden", "Redirected", "Status", "Gone", "Removed" }
            .Where(code => English.Texts<Errors>()[$"Delivery.{code}"].ResourceNotFound).ShouldBeEmpty();
}
