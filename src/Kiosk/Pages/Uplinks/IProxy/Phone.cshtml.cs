using Kiosk.Localization;
using Kiosk.Uplinks;
using Kiosk.Uplinks.IProxy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The phone's settings and name: reviewed before they are sent.</summary>
public sealed class PhoneModel(
    UplinkList uplinks, ConnectionLook look, IProxyConnections connections, PhoneForm form, IProxyChanges changes, IStringLocalizer<Screen> text)
    : ConnectionPage(uplinks, look)
{
    public PhoneForm Settings => form;

    /// <summary>Whether there is a form to show: what was typed stays, whatever iProxy says.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>What is asked about; null while the form is shown.</summary>
    public IReadOnlyList<PhoneChange>? Changes { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => await OpenAsync(isTyped: false, cancellationToken);

    /// <summary>Back from the question, with all that was typed.</summary>
    public async Task OnPostEditAsync(CancellationToken cancellationToken) => await OpenAsync(isTyped: true, cancellationToken);

    public async Task OnPostAsync(CancellationToken cancellationToken)
    {
        await OpenAsync(isTyped: true, cancellationToken);
        Changes = Seen is null ? null : form.Changes(Seen);
        if (Changes is { Count: 0 })
            Done = text["Phone.Same"];
    }

    public async Task<IActionResult> OnPostSendAsync(Guid key, CancellationToken cancellationToken)
    {
        await OnPostAsync(cancellationToken);
        if (Changes is not { Count: > 0 } wanted)
            return Page();
        var sent = await changes.DoAsync(
            new IProxyChange(Uplink.Name, "phone-settings", key, string.Join(", ", wanted.Select(change => change.Setting.Name))),
            token => connections.UpdateSettingsAsync(
                VendorAccount, ConnectionId, wanted.ToDictionary(change => change.Setting.Name, change => change.After, StringComparer.Ordinal), token),
            cancellationToken);
        if (sent.IsDone)
            return Go(text["Phone.Sent"], "phone");
        Trouble = sent.Trouble;
        return Page();
    }

    async Task OpenAsync(bool isTyped, CancellationToken cancellationToken)
    {
        if (isTyped)
            form.Read(Request.Form);
        var isSeen = await LookAsync(cancellationToken);
        if (isSeen && !isTyped)
            form.Fill(Seen!); // it was seen
        IsOpen = isSeen || isTyped;
    }
}
