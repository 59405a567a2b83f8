using Kiosk.Guests;
using Kiosk.Localization;
using Kiosk.Printing;
using Kiosk.Vouchers;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

public sealed class VoucherWords(IStringLocalizer<Screen> text, GuestBoard board, PrinterList printers)
{
    public StateWord State(Voucher voucher) =>
        voucher.RevokeRequestedAt is not null && voucher.IsLive
            ? new StateWord(Tone.Wait, "wait", text["State.Revoking"])
            : State(voucher.State);

    public StateWord State(VoucherState state) => state switch
    {
        VoucherState.Pending => new StateWord(Tone.Wait, "wait", text["State.Pending"]),
        VoucherState.Active => new StateWord(Tone.Good, "check", text["State.Active"]),
        VoucherState.Used => new StateWord(Tone.Good, "person", text["State.Used"]),
        VoucherState.Expired => new StateWord(Tone.Quiet, "clock", text["State.Expired"]),
        VoucherState.Revoked => new StateWord(Tone.Quiet, "stop", text["State.Revoked"]),
        VoucherState.Failed => new StateWord(Tone.Bad, "alert", text["State.Failed"]),
        VoucherState.Gone => new StateWord(Tone.Warn, "alert", text["State.Gone"]),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>What the desk wants to know of a voucher it just made.</summary>
    public StateWord Progress(Voucher voucher)
    {
        if (voucher.State is not (VoucherState.Active or VoucherState.Used) || voucher.RevokeRequestedAt is not null)
            return State(voucher);
        if (board.Current.Active.Any(guest => guest.Login == voucher.Username))
            return new StateWord(Tone.Good, "guests", text["State.Online"]);
        if (voucher.PrintCount > 0)
            return new StateWord(Tone.Good, "printer", text["State.Printed"]);
        return printers.Default is null ? State(voucher) : new StateWord(Tone.Quiet, "printer", text["State.NotPrinted"]);
    }

    /// <summary>What the state means and what can be done.</summary>
    public string Explain(Voucher voucher) =>
        voucher.RevokeRequestedAt is not null && voucher.IsLive ? text["Explain.Revoking"]
        : voucher.State is VoucherState.Failed ? Failure(voucher)
        : voucher.Source is VoucherSource.Router && voucher.IsLive ? text["Explain.Found"]
        : text[$"Explain.{voucher.State}"];

    string Failure(Voucher voucher)
    {
        var sentence = text[$"Failure.{voucher.Failure}"];
        return sentence.ResourceNotFound ? text["Explain.Failed"] : sentence;
    }
}
