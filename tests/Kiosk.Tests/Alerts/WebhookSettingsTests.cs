using Kiosk.Settings;

namespace Kiosk.Tests.Alerts;

public sealed class WebhookSettingsTests
{
    [Theory]
    [InlineData("Webhooks:0:Url", "ftp://example.org/")]
    [InlineData("Webhooks:0:Url", "https://user:pass@example.org/")]
    [InlineData("Webhooks:0:Secret", "whsec_short")]
    [InlineData("Webhooks:0:Secret", "whsec_AAAA")]
    [InlineData("Webhooks:0:Secret", "seven77")]
    [InlineData("Alerts:QuietFrom", "25:00")]
    [InlineData("Alerts:QuietUntil", "6")]
    [InlineData("Alerts:Degraded", "yes")]
    public void A_bad_value_is_refused(string key, string value) =>
        SettingRules.Check([KeyValuePair.Create(key, value)]).ShouldHaveSingleItem().Key.ShouldBe(key);

    [Fact]
    public void Addresses_of_webhooks_are_kept_and_reported_like_secrets()
    {
        SecretKeys.IsSecret("Webhooks:3:Url").ShouldBeTrue();
        SecretKeys.IsSecret("Uplinks:3:Url").ShouldBeFalse();
        SettingRules.Check([KeyValuePair.Create("Webhooks:0:Url", "nonsense")]).ShouldHaveSingleItem().Value.ShouldBeNull();
        new WebhookOptions { Url = "https://chat.example.org/hooks/token?key=1" }.Place.ShouldBe("chat.example.org/***");
    }

    [Fact]
    public void A_secret_that_is_made_is_one() => WebhookSecret.IsOne(WebhookSecret.Make()).ShouldBeTrue();
}
