namespace Kiosk.Printing.Transports.Ipp;

/// <summary>A printer's answer.</summary>
sealed record IppMessage(IppStatus Status, int RequestId, IReadOnlyList<IppGroup> Groups)
{
    public IppGroup First(IppTag tag) => All(tag).FirstOrDefault() ?? new IppGroup(tag);

    public IEnumerable<IppGroup> All(IppTag tag) => Groups.Where(group => group.Tag == tag);
}

/// <summary>Attributes by name. One that is absent, empty or of another type than asked for is simply not there.</summary>
sealed class IppGroup(IppTag tag)
{
    readonly Dictionary<string, List<object>> attributes = new(StringComparer.Ordinal);

    public IppTag Tag => tag;

    internal void Add(string name, object? value)
    {
        if (!attributes.TryGetValue(name, out var values))
            attributes.Add(name, values = []);
        if (value is not null)
            values.Add(value);
    }

    public bool Has(string name) => attributes.ContainsKey(name);

    public IReadOnlyList<string> Texts(string name) => [.. Values(name).OfType<string>()];

    public string? Text(string name) => Values(name).OfType<string>().FirstOrDefault();

    public IReadOnlyList<int> Numbers(string name) => [.. Values(name).OfType<int>()];

    public int? Number(string name) => Values(name).OfType<int>().Select(number => (int?)number).FirstOrDefault();

    public bool? Flag(string name) => Values(name).OfType<bool>().Select(flag => (bool?)flag).FirstOrDefault();

    List<object> Values(string name) => attributes.GetValueOrDefault(name) ?? [];
}
