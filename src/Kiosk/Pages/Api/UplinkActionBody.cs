using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Kiosk.Uplinks;

namespace Kiosk.Pages.Api;

sealed record UplinkActionBody
{
    [Description("For notify.")]
    [MaxLength(200)]
    public string? Subject { get; init; }

    [Description("For notify.")]
    [MaxLength(4000)]
    public string? Body { get; init; }

    [Description("For toggle-proxy.")]
    public bool? Enabled { get; init; }

    public UplinkCommand ToCommand(string action)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (Subject is not null)
            values["subject"] = Subject;
        if (Body is not null)
            values["body"] = Body;
        if (Enabled is { } enabled)
            values["enabled"] = enabled ? "true" : "false";
        return new UplinkCommand(action, values);
    }
}
