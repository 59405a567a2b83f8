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

    [Description("For reconnect of an AirVPN uplink without a device: the account's name, because every session of it is dropped.")]
    [MaxLength(100)]
    public string? Account { get; init; }

    [Description("For change-ip of AirProxy: keep, reset, or a p0f signature.")]
    [MaxLength(200)]
    public string? Fp { get; init; }

    public UplinkCommand ToCommand(string action)
    {
        (string Name, string? Value)[] said =
        [
            ("subject", Subject), ("body", Body), ("account", Account), ("fp", Fp), ("enabled", Enabled switch { true => "true", false => "false", null => null }),
        ];
        var values = said.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Name, pair => pair.Value!, StringComparer.Ordinal); // filtered
        return new UplinkCommand(action, values);
    }
}
