using Kiosk.Outbound;

namespace Kiosk.Hotspot.WRouter;

static class WRouterFaults
{
    public static RouterException Translate(Exception exception, bool timedOut, Secrets secrets) =>
        new(ErrorOf(CallFaults.Of(exception, timedOut)), timedOut ? "no answer in time" : secrets.Conceal(CallFaults.Innermost(exception).Message));

    static RouterError ErrorOf(CallFault fault) => fault switch
    {
        CallFault.Unreachable => RouterError.Unreachable,
        CallFault.TlsFailed => RouterError.TlsFailed,
        CallFault.Unreadable => RouterError.Unreadable,
        CallFault.TooLarge => RouterError.TooLarge,
        _ => RouterError.NoAnswer,
    };
}
