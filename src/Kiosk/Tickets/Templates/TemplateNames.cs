namespace Kiosk.Tickets.Templates;

/// <summary>What one template can name: the values of every voucher, then its own variables.</summary>
sealed class TemplateNames(IReadOnlyList<TemplateVariable> variables)
{
    /// <summary>Placeholders are numbered and their presence is one bit each.</summary>
    public const int MostVariables = 32;

    const int MostText = 400;

    public IReadOnlyList<TemplateVariable> Variables => variables;

    public IReadOnlyList<string> All { get; } = [.. TicketValues.Names, .. variables.Select(v => v.Name)];

    /// <summary>Negative when there is no such value.</summary>
    public int Number(string name)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == name)
                return i;
        }

        return -1;
    }

    /// <summary>The number a variable stands for, which an element's argument needs in place; null when it is none.</summary>
    public string? Literal(string name) =>
        variables.FirstOrDefault(v => v.Name == name) is { Kind: VariableKind.Number } number ? number.Value : null;

    /// <summary>A voucher's values and after them the variables'.</summary>
    public string?[] With(string?[] values) => [.. values, .. variables.Select(Text)];

    static string? Text(TemplateVariable variable) => variable.Kind switch
    {
        VariableKind.Flag => variable.Value == "true" ? TicketValues.YesText : null,
        _ => CleanText.Value(variable.Value, MostText),
    };
}
