using System.Globalization;

namespace Kiosk.Emulators.WRouter;

/// <summary>Not safe for concurrent use: <see cref="WRouterDevice"/> holds the lock.</summary>
sealed class VoucherTable(WRouterSettings settings, RouterClock clock, RandomNames names)
{
    const int MostMegabytes = 9_437_184;

    readonly Dictionary<string, EmulatedVoucher> byUsername = new(StringComparer.Ordinal);
    int lastId = 42;

    public EmulatedVoucher[] All() => [.. byUsername.Values.OrderBy(v => v.Id)];

    public EmulatedVoucher? Find(string username) => byUsername.GetValueOrDefault(username);

    /// <summary>null: the username is taken.</summary>
    public EmulatedVoucher? Create(NewVoucher wanted)
    {
        var username = wanted.Username ?? FreeUsername();
        if (byUsername.ContainsKey(username))
            return null;
        var now = clock.Now;
        return byUsername[username] = new EmulatedVoucher
        {
            Id = ++lastId,
            Username = username,
            Passcode = wanted.Passcode ?? names.Code(8),
            FullName = wanted.FullName ?? names.FullName(),
            ValidFor = Validity.Knows(wanted.ValidFor) ? wanted.ValidFor! : settings.PresetValidFor,
            ValidFrom = clock.Read(wanted.ValidFrom) ?? now,
            CreatedAt = now,
            LastModified = now,
            DownloadLimitMb = Limit(wanted.DownloadLimit),
            UploadLimitMb = Limit(wanted.UploadLimit),
        };
    }

    public bool Remove(string username) => byUsername.Remove(username);

    public void Replace(string username, EmulatedVoucher voucher)
    {
        if (!string.Equals(voucher.Username, username, StringComparison.Ordinal) && byUsername.ContainsKey(voucher.Username))
            throw new InvalidOperationException($"There is a voucher {voucher.Username} already.");
        byUsername.Remove(username);
        byUsername.Add(voucher.Username, voucher);
    }

    /// <summary>Within its time and its quota.</summary>
    public bool IsUsable(EmulatedVoucher voucher, DateTimeOffset at) =>
        at >= voucher.ValidFrom
        && (ExpiresAt(voucher) is not { } end || at < end)
        && voucher.DownloadLeft > 0
        && voucher.UploadLeft > 0;

    DateTimeOffset? ExpiresAt(EmulatedVoucher voucher)
    {
        DateTimeOffset? start = settings.ValidityStart == ValidityStart.ValidFrom ? voucher.ValidFrom : voucher.FirstLogin;
        return start + Validity.Duration(voucher.ValidFor);
    }

    string FreeUsername()
    {
        var username = names.Code(6);
        while (byUsername.ContainsKey(username))
            username = names.Code(6);
        return username;
    }

    static int Limit(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 1 and <= MostMegabytes
            ? megabytes
            : 0;
}
