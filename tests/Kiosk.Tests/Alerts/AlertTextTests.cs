using Kiosk.Alerts;
using Kiosk.Localization;
using Kiosk.Tests.Pages.Words;
using Kiosk.Uplinks;

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
    public void A_reason_kept_with_fewer_arguments_than_its_sentence_has_places_is_told_all_the_same()
    {
        var errors = English.Texts<Errors>();
        var codes = errors.GetAllStrings(includeParentCultures: true).Select(text => text.Name)
            .Where(name => name.StartsWith("Uplink.", StringComparison.Ordinal)).Select(name => name["Uplink.".Length..]).ToList();
        codes.Count.ShouldBeGreaterThan(20);
        foreach (var code in codes)
            errors.Explain(AlertReason.Read(code, "")).ShouldNotBeNullOrWhiteSpace();
    }

    [Fact]
    public void Every_failed_delivery_has_its_sentence() =>
        new[] { "NoAddress", "Unreachable", "TlsFailed", "Silent", "NoAnswer", "Unreadable", "Forbidden", "Redirected", "Status", "Gone", "Removed" }
            .Where(code => English.Texts<Errors>()[$"Delivery.{code}"].ResourceNotFound).ShouldBeEmpty();
}
