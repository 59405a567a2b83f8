using System.ComponentModel;
using System.Text.Json.Nodes;
using Kiosk.Localization;
using Kiosk.Uplinks;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Api;

sealed record UplinkView
{
    public required string Name { get; init; }

    [Description("airvpn, iproxy, airproxy or azirevpn.")]
    public required string Kind { get; init; }

    public required UplinkState Status { get; init; }

    [Description("What it is like and what to do, for a person.")]
    public required string Reason { get; init; }

    [Description("The reason for programs, such as AirVpn.NoSession.")]
    public required string ReasonCode { get; init; }

    [Description("Whether guests are offline without it.")]
    public required bool Needed { get; init; }

    public required DateTimeOffset? CheckedAt { get; init; }
    public required DateTimeOffset? Since { get; init; }
    public required string? ExternalIp { get; init; }
    public required string? Server { get; init; }
    public required double? DownloadBitsPerSecond { get; init; }
    public required double? UploadBitsPerSecond { get; init; }

    [Description("When the subscription, plan or rental ends.")]
    public required DateTimeOffset? ExpiresAt { get; init; }

    [Description("What this vendor says besides, by name.")]
    public required IReadOnlyDictionary<string, JsonNode?> Details { get; init; }

    public static UplinkView From(UplinkEntry entry, IStringLocalizer<Errors> errors) => new()
    {
        Name = entry.Uplink.Name,
        Kind = entry.Uplink.Kind.ToText(),
        Status = entry.Status.State,
        Reason = errors.Explain(entry.Status.Reason),
        ReasonCode = entry.Status.Reason.Code,
        Needed = Internet.IsNeeded(entry.Uplink),
        CheckedAt = entry.Status.CheckedAt,
        Since = entry.Status.Since,
        ExternalIp = entry.Latest?.ExternalIp,
        Server = entry.Latest?.Server,
        DownloadBitsPerSecond = entry.Now?.DownloadBitsPerSecond,
        UploadBitsPerSecond = entry.Now?.UploadBitsPerSecond,
        ExpiresAt = entry.Latest?.ExpiresAt,
        Details = (entry.Latest?.Facts ?? []).GroupBy(fact => fact.Name).ToDictionary(facts => facts.Key, facts => (JsonNode?)Node(facts.First().Value)),
    };

    static JsonValue? Node(object? value) => value switch
    {
        null => null,
        string text => JsonValue.Create(text),
        long number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        DateTimeOffset moment => JsonValue.Create(moment.UtcDateTime),
        _ => JsonValue.Create(value.ToString()),
    };
}
