using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Who else may use the connection, and for what.</summary>
public sealed class TeamModel(
    UplinkList uplinks, ConnectionLook look, IProxyTeam team, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public const string New = "new";
    const string Email = "email";

    public bool IsNew { get; private set; }
    public string Here => At("account", "team", IsNew ? New : Form[Email]);
    public IReadOnlySet<string> Granted { get; private set; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Whether there is a form to show: what was typed stays, whatever iProxy says.</summary>
    public bool IsOpen { get; private set; }

    public async Task OnGetAsync([FromRoute] string email, CancellationToken cancellationToken)
    {
        IsNew = email == New;
        Form[Email] = IsNew ? "" : email;
        if (!await LookAsync(cancellationToken))
            return;
        Granted = Before(Form[Email]).Where(pair => pair.Value).Select(pair => pair.Key).ToHashSet(StringComparer.Ordinal);
        IsOpen = IsNew || Member(email) is not null;
        Trouble = IsOpen ? null : text["IProxy.Gone"].Value;
    }

    public async Task<IActionResult> OnPostAsync([FromRoute] string email, Guid key, string[] permissions, CancellationToken cancellationToken)
    {
        (IsNew, IsOpen) = (email == New, true);
        Form[Email] = IsNew ? Request.Form[Email].ToString().Trim() : email;
        Granted = permissions.Intersect(IProxyPermissions.All).ToHashSet(StringComparer.Ordinal);
        if (!Form[Email].Contains('@', StringComparison.Ordinal) || Form[Email].Any(char.IsWhiteSpace))
            Form.Complain(Email, text["Team.EmailWrong"]);
        if (Granted.Count == 0)
            Form.Complain("permissions", text["Team.Some"]);
        AskForTick();
        if (!Form.IsRight || !await LookAsync(cancellationToken))
            return Page();
        var saved = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "team-save", key, Form[Email]),
            token => team.ModifyAsync(VendorAccount, ConnectionId, Form[Email], Changed(), token),
            cancellationToken);
        if (saved.IsDone)
            return Go(text["Team.Saved", Form[Email]], "account");
        Trouble = saved.Trouble;
        return Page();
    }

    IProxyTeamMember? Member(string email) => Seen?.Team.FirstOrDefault(one => string.Equals(one.Email, email, StringComparison.OrdinalIgnoreCase));

    IReadOnlyDictionary<string, bool> Before(string email) => Member(email)?.Permissions ?? new Dictionary<string, bool>(StringComparer.Ordinal);

    /// <summary>What is as before is not sent; iProxy keeps it.</summary>
    Dictionary<string, bool> Changed() => IProxyPermissions.All
        .Where(name => Granted.Contains(name) != Before(Form[Email]).GetValueOrDefault(name))
        .ToDictionary(name => name, Granted.Contains, StringComparer.Ordinal);
}
