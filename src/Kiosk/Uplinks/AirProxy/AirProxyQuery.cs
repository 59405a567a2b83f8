using System.Text;

namespace Kiosk.Uplinks.AirProxy;

/// <summary>A call's path and options. <c>format=json</c> always: asked like a browser, the vendor answers with a page.</summary>
sealed class AirProxyQuery(string call)
{
    readonly StringBuilder text = new($"{call}/?format=json");

    /// <summary>Null is left out; the empty text is a value.</summary>
    public AirProxyQuery Value(string name, string? value)
    {
        if (value is not null)
            text.Append('&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        return this;
    }

    /// <summary>False is the vendor's default and left out.</summary>
    public AirProxyQuery Flag(string name, bool on) => Value(name, on ? "true" : null);

    public override string ToString() => text.ToString();
}
