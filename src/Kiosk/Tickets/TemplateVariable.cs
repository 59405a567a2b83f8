using System.Globalization;

namespace Kiosk.Tickets;

/// <summary>What a manager may set on a template without touching its text.</summary>
/// <param name="Value">As text: <c>true</c> or <c>false</c> for a flag, a number with a point.</param>
public sealed record TemplateVariable(string Name, VariableKind Kind, string Value)
{
    /// <summary>Whether a new value is of this variable's kind.</summary>
    public bool Accepts(string text) => Kind switch
    {
        VariableKind.Flag => text is "true" or "false",
        VariableKind.Number => text.Length <= 16
            && double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        _ => true,
    };
}

public enum VariableKind
{
    Text,
    Flag,
    Number,
}
