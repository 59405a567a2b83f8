using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kiosk.Emulators.Uplinks;

/// <summary>The same answer as a vendor's worse days would print it.</summary>
static class Distortion
{
    public static Answer Of(Answer answer, UplinkFault fault, JsonTraits traits) => fault.Kind switch
    {
        UplinkFaultKind.NumbersAsText => Values(answer, fault, traits, (_, value) => value is JsonValue && value.GetValueKind() == JsonValueKind.Number ? value.ToJsonString() : value),
        UplinkFaultKind.Nulls => Values(answer, fault, traits, (_, value) => value is JsonValue ? null : value),
        UplinkFaultKind.UnknownStates => Values(answer, fault, traits, (name, value) => value is JsonValue && traits.States.Contains(name) ? fault.UnknownState : value),
        UplinkFaultKind.EmptyArrays => Values(answer, fault, traits, (name, value) => value is JsonObject && (fault.Fields is { Count: > 0 } || traits.Hollow.Contains(name)) ? new JsonArray() : value),
        UplinkFaultKind.ListsAsObjects => Values(answer, fault, traits, (_, value) => value is JsonArray ? new JsonObject() : value),
        UplinkFaultKind.HugeBody when answer.Json is JsonObject root => answer with { Json = Padded(root, fault.BodyBytes) },
        UplinkFaultKind.HugeBody => answer with { Json = null, Text = Printed(answer) + new string(' ', fault.BodyBytes) },
        UplinkFaultKind.TrailingCommas => answer with { Json = null, Text = Printed(answer).Replace("}", ",}", StringComparison.Ordinal).Replace("{,}", "{}", StringComparison.Ordinal) },
        UplinkFaultKind.SingleQuotes => answer with { Json = null, Text = Printed(answer).Replace('"', '\'') },
        UplinkFaultKind.OddEncoding => answer with { Json = null, Text = '\uFEFF' + Printed(answer), ContentType = "application/json; charset=utf8" },
        UplinkFaultKind.Garbled => answer with { Json = null, Text = Printed(answer)[..(Printed(answer).Length / 2)] },
        _ => answer,
    };

    static Answer Values(Answer answer, UplinkFault fault, JsonTraits traits, Func<string, JsonNode?, JsonNode?> change)
    {
        if (answer.Json?.DeepClone() is not { } root)
            return answer;
        Walk(root, isRoot: true);
        return answer with { Json = root };

        void Walk(JsonNode? node, bool isRoot = false)
        {
            if (node is JsonArray list)
            {
                foreach (var item in list)
                    Walk(item);
            }

            if (node is not JsonObject values)
                return;
            foreach (var (name, value) in values.ToArray())
            {
                if (fault.Means(name) && !(isRoot && traits.Envelope.Contains(name)) && change(name, value) is var other && other != value)
                    values[name] = other;
                else
                    Walk(value);
            }
        }
    }

    static JsonObject Padded(JsonObject root, int bytes)
    {
        var padded = root.DeepClone().AsObject();
        padded["padding"] = new string('x', bytes);
        return padded;
    }

    static string Printed(Answer answer) => System.Text.Encoding.UTF8.GetString(answer.Bytes());
}
