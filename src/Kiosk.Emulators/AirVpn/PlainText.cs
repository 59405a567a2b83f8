using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirVpn;

/// <summary><c>format=text</c>: key=value on each row, nested names joined by dots.</summary>
static class PlainText
{
    public static Answer Of(Answer answer) => Answer.Plain(string.Concat(Rows("", answer.Json).Select(row => row + "\n")));

    static IEnumerable<string> Rows(string path, JsonNode? node) => node switch
    {
        JsonObject values => values.SelectMany(v => Rows(Join(path, v.Key), v.Value)),
        JsonArray list => list.Index().SelectMany(i => Rows(Join(path, $"{i.Index}"), i.Item)),
        _ => [$"{path}={node}"],
    };

    static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
