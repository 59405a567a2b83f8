using Kiosk.Localization;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A VPN access as typed.</summary>
public sealed class VpnAccessForm(ExpiryField expiry, IStringLocalizer<Screen> text)
{
    const string Label = "label";
    const string About = "description";

    public TypedForm Fields { get; } = new();

    public string Title => Fields[Label];

    /// <summary>Null: as before, as are the two below.</summary>
    public string? NewName { get; private set; }

    public string? Description { get; private set; }
    public DateTimeOffset? End { get; private set; }
    public bool IsChanged => NewName is not null || Description is not null || End is not null;

    /// <param name="access">Null for a new one.</param>
    public void Fill(IProxyVpnAccess? access)
    {
        Fields[Label] = access?.Name ?? "";
        Fields[About] = access?.Description ?? "";
        Fields[ExpiryField.Name] = expiry.Write(access?.ExpiresAt);
    }

    public void Read(IFormCollection posted) => Fields.Read(posted, Label, About, ExpiryField.Name);

    /// <summary>False, with the sentences beside the fields, when something is not right.</summary>
    /// <param name="before">Null for a new one, which iProxy gives an end of its own.</param>
    public bool Check(IProxyVpnAccess? before)
    {
        if (!Fields.Has(Label))
            Fields.Complain(Label, text["Access.NameMissing"]);
        var (end, isEndChanged) = before is null ? (null, false) : expiry.Read(Fields, before.ExpiresAt);
        if (isEndChanged && end is null)
            Fields.Complain(ExpiryField.Name, text["Access.ExpiresMissing"]);
        NewName = Changed(Label, before?.Name);
        Description = Changed(About, before?.Description);
        End = isEndChanged ? end : null;
        return Fields.IsRight;
    }

    string? Changed(string field, string? before) => Fields[field] == (before ?? "") ? null : Fields[field];
}
