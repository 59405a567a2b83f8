using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Emulators.WRouter;

sealed record MessageAnswer(string Message, bool Error);

sealed record CreatedAnswer(string Message, CreatedVoucher User, bool Error);

sealed record CreatedVoucher(int Id, string Username, string Passcode, string Fullname, string ValidFor, string ValidFrom, string DownloadLimit, string UploadLimit);

sealed record UsersAnswer<T>(IReadOnlyList<T> Users);

sealed record DataAnswer<T>(IReadOnlyList<T> Data);

sealed record VoucherRow(
    int Id,
    string Username,
    string Password,
    string Fullname,
    string CreatedAt,
    string LastModified,
    string? FirstLogin,
    string? LastLogin,
    string ValidFor,
    string ValidFrom,
    [property: JsonPropertyName("MAC")] string? Mac,
    int DownloadLimit,
    int UploadLimit);

sealed record StoredUserRow
{
    public required int Id { get; init; }

    public string? Email { get; init; }

    public string? Name { get; init; }

    public string? Mobile { get; init; }

    public required string CreatedAt { get; init; }

    public required string LastLogin { get; init; }

    [JsonPropertyName("MAC")]
    public required string Mac { get; init; }

    public required int Visits { get; init; }

    public required string Comments { get; init; }

    [JsonPropertyName("comments1")]
    public required string Comments1 { get; init; }

    [JsonPropertyName("comments2")]
    public required string Comments2 { get; init; }

    public required string LastModified { get; init; }

    public int? Marketing { get; init; }

    public int? Verified { get; init; }
}

sealed record LoginRow(int Id, string Login, string Type, [property: JsonPropertyName("MAC")] string Mac, string Address, string CreatedAt);

sealed record ActiveGuestRow(
    string Logins,
    string Address,
    [property: JsonPropertyName("mac-address")] string MacAddress,
    string Uptime,
    [property: JsonPropertyName("idle-time")] string IdleTime,
    [property: JsonPropertyName("bytes-out")] string BytesOut,
    [property: JsonPropertyName("bytes-in")] string BytesIn);

/// <summary>Flags that are false are absent, as in the tables of MikroTik's REST API.</summary>
sealed record GuestHostRow(
    [property: JsonPropertyName("mac-address")] string MacAddress,
    string Address,
    [property: JsonPropertyName("to-address")] string ToAddress,
    string Server,
    string Uptime,
    [property: JsonPropertyName("idle-time")] string IdleTime,
    [property: JsonPropertyName("host-dead-time")] string HostDeadTime,
    [property: JsonPropertyName("bytes-in")] string BytesIn,
    [property: JsonPropertyName("bytes-out")] string BytesOut,
    [property: JsonPropertyName("found-by")] string FoundBy,
    string Dhcp,
    string? Authorized);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(CreatedAnswer))]
[JsonSerializable(typeof(UsersAnswer<VoucherRow>))]
[JsonSerializable(typeof(UsersAnswer<LoginRow>))]
[JsonSerializable(typeof(DataAnswer<ActiveGuestRow>))]
sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>The documented apostrophe stays an apostrophe on the wire.</summary>
    public static ApiJson Plain => field ??= new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UsersAnswer<StoredUserRow>))]
[JsonSerializable(typeof(DataAnswer<GuestHostRow>))]
sealed partial class SparseApiJson : JsonSerializerContext
{
    public static SparseApiJson Plain => field ??= new(new JsonSerializerOptions(Default.Options!) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
