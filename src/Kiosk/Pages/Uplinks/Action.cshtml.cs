using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Settings;
using Kiosk.Staff;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>Asks before something is done to an uplink, and says what will happen.</summary>
public sealed class UplinkActionModel(UplinkBoard board, UplinkActions actions, OnceOnly once, Amounts amounts, IStringLocalizer<Screen> text) : PageModel
{
    static readonly (string Name, int Longest)[] Values = [("subject", 200), ("body", 4000), ("enabled", 5), ("account", 200)];

    readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);

    public UplinkEntry Entry { get; private set; } = null!; // every handler finds it or answers 404

    public string Name { get; private set; } = "";

    /// <summary>One a render, so that two taps do it once.</summary>
    public Guid Key { get; } = Guid.NewGuid();

    public string? Trouble { get; private set; }

    /// <summary>Every session of the account would be dropped, other places' too: whoever wants that names the account.</summary>
    public bool AsksForAccount => Entry.Uplink is { Kind: UplinkKind.AirVpn, Target: null } && Name == "reconnect";

    string? missing;

    public string? this[string value] => typed.GetValueOrDefault(value);

    public string? ErrorOf(string value) => missing == value ? text[$"Act.Missing.{value}"].Value : null;

    public IActionResult OnGet(string name, string act)
    {
        if (board.At(name) is not { } entry || !actions.CanDo(entry.Uplink.Kind, act))
            return NotFound();
        (Entry, Name) = (entry, act);
        return Page();
    }

    public IActionResult OnPost(string name, string act, Guid key)
    {
        if (OnGet(name, act) is not PageResult)
            return NotFound();
        foreach (var (value, longest) in Values)
        {
            var words = Request.Form[value].ToString().Trim();
            typed[value] = words.Length > longest ? words[..longest] : words;
        }

        var command = new UplinkCommand(act, typed.Where(pair => pair.Value.Length > 0).ToDictionary(StringComparer.Ordinal));
        missing = UplinkCommands.Missing(command) ?? (AsksForAccount && command["account"] is null ? "account" : null);
        if (missing is not null)
            return Page();
        if (once.IsFirst(key) && actions.Start(Entry.Uplink, command, Actor.Desk) is { } wait)
        {
            Trouble = text["Act.Wait", amounts.Duration(TimeSpan.FromSeconds(Math.Ceiling(wait.TotalSeconds)))];
            return Page();
        }

        return LocalRedirect(UplinkPath.Of(Entry.Uplink.Name));
    }
}
