using Kiosk.Guests;

namespace Kiosk.Hotspot.WRouter;

/// <summary>
/// Rows of the wire as the venue's words. The manual shows three of the lists; of the others
/// (Facebook, mobile and free users, logins, hosts) the likely columns are read and the rest is kept.
/// </summary>
static class WRouterRows
{
    static readonly string[] MacColumns = ["MAC", "mac-address", "mac_address"];
    static readonly string[] AddressColumns = ["address", "ip", "ip-address", "ip_address"];
    static readonly string[] LoginColumns = ["logins", "login", "username", "user", "email", "mobile", "phone", "name"];

    /// <summary>Columns the answer leaves out are as sent. Null without a user name.</summary>
    public static RouterVoucher? Voucher(WRouterRow row, TimeZoneInfo zone, NewRouterVoucher? sent = null) =>
        (row.Text("username") ?? sent?.Username) is not { } username
            ? null
            : new RouterVoucher
            {
                Username = username,
                Id = row.Text("id"),
                Passcode = row.Text("passcode", "password") ?? sent?.Passcode ?? "",
                FullName = row.Text("fullname") ?? sent?.FullName,
                ValidFor = row.Text("valid_for") ?? sent?.ValidFor.Text,
                ValidFrom = row.Date(zone, "valid_from") ?? sent?.ValidFrom,
                DownloadLimitMb = row.Has("download_limit") ? row.Limit("download_limit") : sent?.DownloadLimitMb,
                UploadLimitMb = row.Has("upload_limit") ? row.Limit("upload_limit") : sent?.UploadLimitMb,
                CreatedAt = row.Date(zone, "created_at"),
                FirstLogin = row.Date(zone, "first_login"),
                LastLogin = row.Date(zone, "last_login"),
                Mac = row.Mac(MacColumns),
                Extra = row.Rest,
            };

    public static StoredUser StoredUser(WRouterRow row, TimeZoneInfo zone, StoredUserKind kind) => new()
    {
        Id = row.Text("id"),
        Login = row.Text(IdentityColumns(kind)),
        Mac = row.Mac(MacColumns),
        CreatedAt = row.Date(zone, "created_at"),
        LastLogin = row.Date(zone, "last_login"),
        Visits = row.Count("visits"),
        Marketing = row.Flag("marketing"),
        Verified = row.Flag("verified"),
        Extra = row.Rest,
    };

    public static LoginRecord Login(WRouterRow row, TimeZoneInfo zone) => new()
    {
        Login = row.Text(LoginColumns),
        Mac = row.Mac(MacColumns),
        Address = row.Text(AddressColumns),
        At = row.Date(zone, "login_time", "login_at", "logged_in_at", "login_date", "time", "date", "datetime", "timestamp", "created_at", "last_login"),
        Extra = row.Rest,
    };

    public static GuestHost Host(WRouterRow row) => new()
    {
        Address = row.Text(AddressColumns),
        Mac = row.Mac(MacColumns),
        Uptime = row.Duration("uptime"),
        Idle = row.Duration("idle-time", "idle_time"),
        DownloadBytes = row.Count("bytes-out", "bytes_out"),
        UploadBytes = row.Count("bytes-in", "bytes_in"),
        Authorized = row.Flag("authorized"),
        Bypassed = row.Flag("bypassed"),
        Extra = row.Rest,
    };

    public static ActiveGuest ActiveGuest(WRouterRow row) => new()
    {
        Login = row.Text(LoginColumns) ?? "",
        Address = row.Text(AddressColumns),
        Mac = row.Mac(MacColumns),
        Uptime = row.Duration("uptime"),
        Idle = row.Duration("idle-time", "idle_time"),
        DownloadBytes = row.Count("bytes-out", "bytes_out"),
        UploadBytes = row.Count("bytes-in", "bytes_in"),
        Extra = row.Rest,
    };

    static string[] IdentityColumns(StoredUserKind kind) => kind switch
    {
        StoredUserKind.Email => ["email", "username", "login", "name"],
        StoredUserKind.Facebook => ["email", "facebook_id", "fb_id", "username", "login", "name", "fullname"],
        StoredUserKind.Mobile => ["mobile", "phone", "phone_number", "mobile_number", "number", "username", "login", "name"],
        _ => ["username", "login", "email", "name", "fullname"],
    };
}
