using System.ComponentModel;
using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Api;

sealed record UplinkActionView
{
    public required string Uplink { get; init; }
    public required string Action { get; init; }

    [Description("running, done, failed, or unknown when it may have been done.")]
    public required string State { get; init; }

    [Description("What is known so far, or the outcome, for a person.")]
    public required string? Detail { get; init; }

    public required DateTimeOffset StartedAt { get; init; }
    public required DateTimeOffset? EndedAt { get; init; }

    public static UplinkActionView From(UplinkAction action, IStringLocalizer<Errors> errors) => new()
    {
        Uplink = action.Uplink,
        Action = action.Command.Action,
        State = action.IsRunning ? "running" : action.Succeeded ? "done" : action.IsUnknown ? "unknown" : "failed",
        Detail = (action.Outcome ?? action.Progress) is { } reason ? errors.Explain(reason) : null,
        StartedAt = action.StartedAt,
        EndedAt = action.EndedAt,
    };
}
