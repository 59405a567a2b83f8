using Kiosk.Localization;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>A proxy access as typed.</summary>
public sealed class ProxyAccessForm(ExpiryField expiry, IStringLocalizer<Screen> text)
{
    const string Description = "description";
    const string Kind = "kind";
    const string Auth = "auth";
    const string Ips = "ips";

    public static IReadOnlyList<string> Kinds { get; } = ["http", "socks5"];
    public static IReadOnlyList<string> Auths { get; } = ["userpass", "noauth"];

    public TypedForm Fields { get; } = new();

    /// <summary>For the event log.</summary>
    public string Title => Fields[Description];

    /// <summary>Whether <see cref="Wish"/> asks for anything.</summary>
    public bool IsChanged { get; private set; }

    /// <param name="access">Null for a new one.</param>
    public void Fill(IProxyAccess? access)
    {
        Fields[Description] = access?.Description ?? "";
        Fields[Ips] = string.Join(", ", access?.InboundIps ?? []);
        Fields[ExpiryField.Name] = expiry.Write(access?.ExpiresAt);
    }

    public void Read(IFormCollection posted) => Fields.Read(posted, Description, Kind, Auth, Ips, ExpiryField.Name);

    /// <summary>What iProxy is to be asked for; null with the sentences beside the fields when something is not right.</summary>
    /// <param name="before">Null for a new one. What is as before is not sent.</param>
    public IProxyAccessChange? Wish(IProxyAccess? before)
    {
        var ips = AddressList.Split(Fields[Ips]);
        var (end, isEndChanged) = expiry.Read(Fields, before?.ExpiresAt);
        var (kind, auth) = (OneOf(Kind, Kinds), OneOf(Auth, Auths));
        Check(ips, (before is null ? auth : before.AuthType) == "noauth");
        if (!Fields.IsRight)
            return null;
        if (before is null)
        {
            IsChanged = true;
            return new IProxyAccessChange { Service = kind, AuthType = auth, Description = Fields[Description], InboundIps = ips, ExpiresAt = end };
        }

        var change = new IProxyAccessChange
        {
            Description = Fields[Description] == (before.Description ?? "") ? null : Fields[Description],
            InboundIps = ips.SequenceEqual(before.InboundIps, StringComparer.OrdinalIgnoreCase) ? null : ips,
            ExpiresAt = isEndChanged ? end : null,
            NeverExpires = isEndChanged && end is null,
        };
        IsChanged = change != new IProxyAccessChange();
        return change;
    }

    void Check(IReadOnlyList<string> ips, bool isOpenToAnyone)
    {
        if (AddressList.FirstWrong(ips) is { } wrong)
            Fields.Complain(Ips, text["Access.IpsWrong", wrong]);
        if (isOpenToAnyone && ips.Count == 0)
            Fields.Complain(Ips, text["Access.IpsMissing"]);
    }

    string OneOf(string field, IReadOnlyList<string> choices) => choices.Contains(Fields[field]) ? Fields[field] : choices[0];
}
