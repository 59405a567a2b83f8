using System.Text.Json;
using Kiosk.Outbound;

namespace Kiosk.Uplinks.IProxy;

/// <summary>Members of this vendor's answers.</summary>
static class IProxyReading
{
    extension(JsonElement answer)
    {
        /// <summary>The rows of a list that must be there, though it may be null or <c>{}</c>.</summary>
        /// <exception cref="UplinkException">It is not.</exception>
        public IEnumerable<JsonElement> Rows(string name) => answer.ValueKind is JsonValueKind.Array
            ? answer.Objects()
            : answer.Member(name) is { ValueKind: not JsonValueKind.Undefined } list ? list.Objects() : throw IProxyVerdict.Incomplete(name);

        /// <exception cref="UplinkException">It is missing.</exception>
        public string Needed(string name) => answer.Text(name) ?? throw IProxyVerdict.Incomplete(name);
    }
}
