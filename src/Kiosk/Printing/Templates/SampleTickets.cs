using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Tickets;
using Kiosk.Vouchers;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Kiosk.Printing.Templates;

/// <summary>A voucher that was never issued, with the venue's own name, network and plan on it as far as they are set.</summary>
public sealed class SampleTickets(
    IOptionsMonitor<VenueOptions> venue, IOptionsMonitor<WifiOptions> wifi, IOptionsMonitor<RouterOptions> router,
    IOptionsMonitor<VoucherOptions> codes, LogoStore logos, Plans plans, TimeProvider time, IStringLocalizer<Screen> text)
{
    const string Code = "k7mp4xq2";
    const string Passcode = "x2qd9fhw";
    const string SampleLogin = "http://192.168.10.1/login?username={username}&password={passcode}";

    public string VenueLanguage => venue.CurrentValue.Language;

    /// <summary>Whether real tickets carry a code to log in.</summary>
    public bool HasLogin => !string.IsNullOrWhiteSpace(router.CurrentValue.LoginUrl);

    public VoucherTicket Make(SampleWish wish)
    {
        var plan = plans.All[0];
        var username = codes.CurrentValue.UsernamePrefix + Code;
        var passcode = codes.CurrentValue.SameCode ? username : Passcode;
        var now = time.GetUtcNow();
        return new VoucherTicket
        {
            Username = username,
            Passcode = passcode,
            FullName = text[wish.LongNames ? "Sample.LongGuest" : "Sample.Guest"],
            Plan = wish.LongNames ? text["Sample.LongPlan"] : plan.Name,
            Price = plan.Price,
            ValidFor = plan.ValidFor.ToString(),
            IssuedAt = now,
            ExpiresAt = now.AddDays(1),
            Zone = venue.CurrentValue.Zone,
            DownloadLimitMb = plan.DownloadLimitMb,
            UploadLimitMb = plan.UploadLimitMb,
            Venue = wish.LongNames ? text["Sample.LongVenue"] : venue.CurrentValue.Name,
            Logo = logos.Current,
            Wifi = wish.Wifi ? Network(wish.LongNames) : null,
            LoginUrl = wish.Login ? LoginCode.Url(router.CurrentValue.LoginUrl ?? SampleLogin, username, passcode) : null,
            Language = wish.Language ?? VenueLanguage,
            Reprint = wish.Reprint,
        };
    }

    WifiNetwork Network(bool longNames)
    {
        var set = wifi.CurrentValue.Network ?? new WifiNetwork(text["Sample.Ssid"], text["Sample.WifiPassword"], WifiSecurity.Wpa, Hidden: false);
        return longNames ? set with { Ssid = text["Sample.LongSsid"] } : set;
    }
}

/// <summary>Which voucher a template is tried with.</summary>
/// <param name="Language">The venue's when null.</param>
public sealed record SampleWish(string? Language = null, bool Wifi = true, bool Login = true, bool LongNames = false, bool Reprint = false);
