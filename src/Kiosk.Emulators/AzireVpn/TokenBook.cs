using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AzireVpn;

/// <summary>The account's tokens, and how many addresses each has made.</summary>
sealed class TokenBook(AzireVpnSettings settings, TimeProvider time)
{
    const int MadePerToken = 2;

    readonly Lock gate = new();
    readonly List<AzireVpnToken> tokens = [.. settings.Tokens];
    readonly Dictionary<string, int> resources = settings.Tokens.ToDictionary(t => t.Id, _ => MadePerToken, StringComparer.Ordinal);
    int made;

    public IReadOnlyList<AzireVpnToken> All()
    {
        lock (gate)
            return [.. tokens];
    }

    /// <summary>Addresses that tokens have made, those of deleted tokens too unless they were purged.</summary>
    public int Resources()
    {
        lock (gate)
            return resources.Values.Sum();
    }

    public AzireVpnToken? OfKey(string? key) => All().FirstOrDefault(t => string.Equals(t.Key, key, StringComparison.Ordinal));

    public AzireVpnToken? Find(string id) => All().FirstOrDefault(t => string.Equals(t.Id, id, StringComparison.Ordinal));

    public AzireVpnToken Create(string? deviceName, string? comment)
    {
        lock (gate)
        {
            var number = ++made;
            var token = new AzireVpnToken(Dice.Word(8, "azire id", number), deviceName, $"emulated-azire-key-{Dice.Word(40, "azire key", number)}", comment, time.GetUtcNow());
            tokens.Add(token);
            resources[token.Id] = 0;
            return token;
        }
    }

    public AzireVpnToken? Change(string id, Func<AzireVpnToken, AzireVpnToken> change)
    {
        lock (gate)
        {
            var index = tokens.FindIndex(t => string.Equals(t.Id, id, StringComparison.Ordinal));
            return index < 0 ? null : tokens[index] = change(tokens[index]);
        }
    }

    public bool Delete(string id, bool purges)
    {
        lock (gate)
        {
            if (purges)
                resources.Remove(id);
            return tokens.RemoveAll(t => string.Equals(t.Id, id, StringComparison.Ordinal)) > 0;
        }
    }
}
