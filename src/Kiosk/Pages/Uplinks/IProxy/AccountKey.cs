using System.Globalization;
using Kiosk.Localization;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Replaces the account's key and saves the new one before anything else: it cannot be read again.</summary>
public sealed class AccountKey(UplinkSettings settings, SavedSettings saved, IProxyAccount vendor, IStringLocalizer<Screen> text)
{
    /// <summary>All that use the account's key.</summary>
    public IReadOnlyList<PlacedUplink> Holders(UplinkAccount account) => [.. settings.All.Where(placed => UplinkAccount.TryOf(placed.Uplink) == account)];

    /// <summary>One whose key cannot be saved here; null when all can.</summary>
    public PlacedUplink? Fixed(UplinkAccount account) => Holders(account).FirstOrDefault(placed => settings.IsFixed(placed.Place, nameof(UplinkOptions.Key)));

    public async Task<MadeKey> ReplaceAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        var holders = Holders(account);
        var key = await vendor.NewKeyAsync(account, cancellationToken);
        try
        {
            // In one transaction: none of them is left with the old one.
            var problems = saved.Save(holders.ToDictionary(Name, _ => (string?)key, StringComparer.OrdinalIgnoreCase), Actor.Desk);
            return problems.Count == 0 ? new MadeKey(Secret: null) : Unsaved(key);
        }
        catch (Exception exception) when (exception is SqliteException or IOException)
        {
            return Unsaved(key);
        }
    }

    MadeKey Unsaved(string key) => new(key, Warning: text["Keys.Unsaved"]);

    static string Name(PlacedUplink placed) =>
        string.Create(CultureInfo.InvariantCulture, $"{UplinkOptions.Section}:{placed.Place}:{nameof(UplinkOptions.Key)}");
}
