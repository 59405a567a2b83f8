using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kiosk.Http;

/// <summary>An error as programs get it: RFC 9457, with a stable code.</summary>
public sealed record Problem
{
    public const string ContentType = "application/problem+json";

    [Description("A URI for the kind of problem: urn:voucher-kiosk:problem:CODE.")]
    public required string Type { get; init; }

    [Description("The kind of problem in a few words.")]
    public required string Title { get; init; }

    public required int Status { get; init; }

    [Description("What is wrong with this request and what to do.")]
    public required string Detail { get; init; }

    [Description("Stable; what programs decide by.")]
    public required string Code { get; init; }

    [Description("The member of the body, the parameter or the header at fault.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Field { get; init; }

    [Description("With router-unknown: the voucher that is kept as pending.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Username { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Problem))]
sealed partial class ProblemJson : JsonSerializerContext;
