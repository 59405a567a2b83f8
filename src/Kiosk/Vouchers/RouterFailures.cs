using Kiosk.Hotspot;

namespace Kiosk.Vouchers;

static class RouterFailures
{
    public static VoucherFailure ToFailure(this RouterException exception) =>
        new(Code(exception), $"Router.{exception.Error}", exception.Detail) { Error = exception.Error };

    static string Code(RouterException exception) => exception.Error switch
    {
        RouterError.UsernameExists => FailureCode.UsernameTaken,
        RouterError.Unreachable or RouterError.TlsFailed or RouterError.NotConfigured => FailureCode.RouterUnreachable,
        _ when !exception.NotDone => FailureCode.RouterUnknown,
        _ => FailureCode.RouterRefused,
    };
}
