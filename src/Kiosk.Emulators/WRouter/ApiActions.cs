using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Kiosk.Emulators.WRouter;

/// <summary>The ten actions: parameters in, the bytes of the answer out.</summary>
sealed class ApiActions(WRouterDevice device)
{
    public static byte[] Refuse(string message) => Write(new MessageAnswer(message, Error: true), ApiJson.Plain.MessageAnswer);

    public byte[] Act(ApiRequest request) => request.Action switch
    {
        "create_voucher" => Create(request),
        "remove_voucher" => Remove(request),
        "get_voucher_users" => Vouchers(),
        "get_email_users" => Stored(u => u.Email, (row, user) => row with { Email = user.Key, Marketing = Bit(user.Marketing), Verified = Bit(user.Verified) }),
        "get_fb_users" => Stored(u => u.Facebook, (row, user) => row with { Name = user.Key }),
        "get_mobile_users" => Stored(u => u.Mobile, (row, user) => row with { Mobile = user.Key, Marketing = Bit(user.Marketing), Verified = Bit(user.Verified) }),
        "get_free_users" => Stored(u => u.Free, (row, _) => row),
        "get_logins" => Logins(),
        "get_guest_hosts" => Hosts(),
        "get_active_guests" => ActiveGuests(),
        _ => Refuse(ApiMessages.ErrorOccurred),
    };

    byte[] Create(ApiRequest request)
    {
        var created = device.Create(new NewVoucher
        {
            Username = request["username"],
            Passcode = request["passcode"],
            FullName = request["fullname"],
            ValidFor = request["valid_for"],
            ValidFrom = request["valid_from"],
            DownloadLimit = request["download_limit"],
            UploadLimit = request["upload_limit"],
        });
        if (created is null)
            return Refuse(ApiMessages.UsernameExists);
        var user = new CreatedVoucher(
            created.Id,
            created.Username,
            created.Passcode,
            created.FullName,
            created.ValidFor,
            RouterClock.Write(created.ValidFrom),
            Text(created.DownloadLimitMb),
            Text(created.UploadLimitMb));
        return Write(new CreatedAnswer(ApiMessages.UserAdded, user, Error: false), ApiJson.Plain.CreatedAnswer);
    }

    byte[] Remove(ApiRequest request)
    {
        if (request["username"] is not { } username)
            return Refuse(ApiMessages.UsernameMissing);
        return device.Remove(username)
            ? Write(new MessageAnswer(ApiMessages.UserRemoved, Error: false), ApiJson.Plain.MessageAnswer)
            : Refuse(ApiMessages.UsernameUnknown);
    }

    byte[] Vouchers() => Write(
        new UsersAnswer<VoucherRow>([.. device.Vouchers().Select(v => new VoucherRow(
            v.Id,
            v.Username,
            v.Passcode,
            v.FullName,
            RouterClock.Write(v.CreatedAt),
            RouterClock.Write(v.LastModified),
            RouterClock.Write(v.FirstLogin),
            RouterClock.Write(v.LastLogin),
            v.ValidFor,
            RouterClock.Write(v.ValidFrom),
            v.Mac,
            v.DownloadLimitMb,
            v.UploadLimitMb))]),
        ApiJson.Plain.UsersAnswerVoucherRow);

    byte[] Stored(Func<StoredUsers, List<StoredUser>> table, Func<StoredUserRow, StoredUser, StoredUserRow> complete) => Write(
        new UsersAnswer<StoredUserRow>(device.Read(device.Clock.Now, (_, _, users) => table(users).ConvertAll(u => complete(Row(u), u)))),
        SparseApiJson.Plain.UsersAnswerStoredUserRow);

    static StoredUserRow Row(StoredUser user) => new()
    {
        Id = user.Id,
        CreatedAt = RouterClock.Write(user.CreatedAt),
        LastLogin = RouterClock.Write(user.LastLogin),
        Mac = user.Mac,
        Visits = user.Visits,
        Comments = user.FullName.Split(' ')[0],
        Comments1 = user.City,
        Comments2 = user.Gender,
        LastModified = RouterClock.Write(user.LastLogin),
    };

    byte[] Logins() => Write(
        new UsersAnswer<LoginRow>(device.Read(device.Clock.Now, (_, _, users) => users.Logins
            .Select(l => new LoginRow(l.Id, l.Login, l.Kind, l.Mac, l.Address, RouterClock.Write(l.At)))
            .ToArray())),
        ApiJson.Plain.UsersAnswerLoginRow);

    byte[] Hosts()
    {
        var now = device.Clock.Now;
        return Write(
            new DataAnswer<GuestHostRow>(device.Read(now, (_, guests, _) => guests.Hosts.Select(h => new GuestHostRow(
                h.Mac,
                h.Address,
                h.Address,
                "hotspot1",
                RouterClock.Write(now - h.Since),
                RouterClock.Write(now - h.LastTraffic),
                "0s",
                Text(h.Uploaded),
                Text(h.Downloaded),
                "DHCP",
                "true",
                h.Session is null ? null : "true")).ToArray())),
            SparseApiJson.Plain.DataAnswerGuestHostRow);
    }

    byte[] ActiveGuests()
    {
        var now = device.Clock.Now;
        return Write(
            new DataAnswer<ActiveGuestRow>(device.Read(now, (_, guests, _) => guests.Active.Select(h => new ActiveGuestRow(
                h.Session!.Login,
                h.Address,
                h.Mac,
                RouterClock.Write(now - h.Session.Since),
                RouterClock.Write(now - h.LastTraffic),
                Text(h.Session.Downloaded),
                Text(h.Session.Uploaded))).ToArray())),
            ApiJson.Plain.DataAnswerActiveGuestRow);
    }

    static byte[] Write<T>(T answer, JsonTypeInfo<T> type) => JsonSerializer.SerializeToUtf8Bytes(answer, type);

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    static int Bit(bool flag) => flag ? 1 : 0;
}
