using System.Text.Json;
using System.Text.Json.Serialization;
using Kiosk.Printing;
using Kiosk.Uplinks;
using Kiosk.Vouchers;

namespace Kiosk.Pages.Api;

/// <summary>Members unknown to us are ignored, members of ours that have no value are written as null.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(VoucherBody))]
[JsonSerializable(typeof(VoucherView))]
[JsonSerializable(typeof(VoucherList))]
[JsonSerializable(typeof(BatchBody))]
[JsonSerializable(typeof(BatchView))]
[JsonSerializable(typeof(BatchWithVouchers))]
[JsonSerializable(typeof(PrintBody))]
[JsonSerializable(typeof(PrintJobView))]
[JsonSerializable(typeof(PrintJobList))]
[JsonSerializable(typeof(SheetBody))]
[JsonSerializable(typeof(GuestList<ActiveGuestView>))]
[JsonSerializable(typeof(GuestList<GuestHostView>))]
[JsonSerializable(typeof(GuestList<LoginView>))]
[JsonSerializable(typeof(GuestList<StoredUserView>))]
[JsonSerializable(typeof(UplinkListView))]
[JsonSerializable(typeof(UplinkView))]
[JsonSerializable(typeof(UplinkActionBody))]
[JsonSerializable(typeof(UplinkActionView))]
[JsonSerializable(typeof(UplinkHistoryView))]
[JsonSerializable(typeof(EventView))]
sealed partial class ApiJson : JsonSerializerContext
{
    public static void Configure(JsonSerializerOptions options)
    {
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new InstantConverter());
        options.Converters.Add(new LowerCase<VoucherState>());
        options.Converters.Add(new LowerCase<VoucherSource>());
        options.Converters.Add(new LowerCase<BatchState>());
        options.Converters.Add(new LowerCase<PrintJobState>());
        options.Converters.Add(new LowerCase<UplinkState>());
        options.TypeInfoResolverChain.Insert(0, Default);
    }
}

sealed class LowerCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
