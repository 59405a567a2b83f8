using Kiosk.Guests;
using Kiosk.Vouchers;

namespace Kiosk.Pages;

/// <summary>The guests on the board joined to their vouchers, found by name, code, address or MAC.</summary>
public sealed class GuestFinder(GuestBoard board, VoucherStore vouchers)
{
    public GuestPage Find(string? text, int limit)
    {
        var active = board.Current.Active;
        var found = string.IsNullOrWhiteSpace(text) ? active : Matching(active, text.Trim());
        return new GuestPage([.. found.Take(limit).Select(Join)], found.Count);
    }

    public IReadOnlyList<GuestHost> FindHosts(string? text) =>
        string.IsNullOrWhiteSpace(text)
            ? board.Current.Hosts
            : [.. board.Current.Hosts.Where(host => Has(host.Address, text.Trim()) || Has(host.Mac, text.Trim().Replace('-', ':')) || host.Extra.Values.Any(value => Has(value, text.Trim())))];

    List<ActiveGuest> Matching(IReadOnlyList<ActiveGuest> active, string text)
    {
        // A guest's name is only in the ledger; the newest vouchers that match are enough to look among.
        var named = vouchers.Search(new VoucherQuery(text, PageSize: VoucherQuery.LargestPage)).Items
            .Select(voucher => voucher.Username).ToHashSet(StringComparer.Ordinal);
        var joined = text.Replace(" ", "", StringComparison.Ordinal);
        return [.. active.Where(guest =>
            Has(guest.Login, joined) || Has(guest.Address, text) || Has(guest.Mac, text.Replace('-', ':')) || named.Contains(guest.Login))];
    }

    GuestRow Join(ActiveGuest guest) => new(guest, guest.Login.Length == 0 ? null : vouchers.FindByUsername(guest.Login));

    static bool Has(string? value, string text) => value?.Contains(text, StringComparison.OrdinalIgnoreCase) is true;
}

public sealed record GuestPage(IReadOnlyList<GuestRow> Rows, int Total);

public sealed record GuestRow(ActiveGuest Guest, Voucher? Voucher)
{
    /// <summary>Part of the download limit this session has used, 0 to 1; null without a limit.</summary>
    public double? QuotaUsed =>
        Voucher?.DownloadLimitMb is { } limit && Guest.DownloadBytes is { } used ? Math.Clamp(used / (limit * 1048576.0), 0, 1) : null;
}
