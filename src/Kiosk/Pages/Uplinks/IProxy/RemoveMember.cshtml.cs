using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before somebody's access ends.</summary>
public sealed class RemoveMemberModel(UplinkList uplinks, IProxyTeam team, IProxyChanges changes, IStringLocalizer<Screen> text) : IProxyPage(uplinks)
{
    public string Email { get; private set; } = "";

    public void OnGet([FromRoute] string email) => Email = email;

    public async Task<IActionResult> OnPostAsync([FromRoute] string email, Guid key, CancellationToken cancellationToken)
    {
        Email = email;
        var removed = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "team-remove", key, email), token => team.RemoveAsync(VendorAccount, ConnectionId, email, token), cancellationToken);
        if (removed.IsDone)
            return Go(text["Team.Removed", email], "account");
        Trouble = removed.Trouble;
        return Page();
    }
}
