using System.Globalization;
using Kiosk.Localization;
using Kiosk.Uplinks.IProxy;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages;

/// <summary>The phone's settings as typed.</summary>
public sealed class PhoneForm(IStringLocalizer<Screen> text, IStringLocalizer<Errors> errors)
{
    readonly TypedForm fields = new();

    public void Fill(IProxyConnection connection)
    {
        foreach (var setting in IProxySettingsTable.All)
            fields[setting.Name] = Before(connection, setting);
    }

    /// <summary>A box that is not ticked is not sent, and an emptied number is none.</summary>
    public void Read(IFormCollection posted)
    {
        foreach (var setting in IProxySettingsTable.All)
            fields[setting.Name] = posted[setting.Name].ToString().Trim() is { Length: > 0 } typed ? typed : setting.Off;
    }

    public string this[string setting] => fields[setting];

    public PhoneField FieldOf(string name)
    {
        var setting = IProxySettingsTable.Find(name)!; // the groups name no other
        return new PhoneField(setting, fields[name], HintOf(setting), fields.ErrorOf(name));
    }

    /// <summary>Null, with the sentences beside the fields, when something is not right.</summary>
    public IReadOnlyList<PhoneChange>? Changes(IProxyConnection connection)
    {
        var changes = IProxySettingsTable.All
            .Select(setting => new PhoneChange(setting, Before(connection, setting), fields[setting.Name]))
            .Where(change => Differs(change)).ToList();
        foreach (var wrong in changes.Where(change => !change.Setting.Allows(change.After)))
            fields.Complain(wrong.Setting.Name, Complaint(wrong.Setting));
        return fields.IsRight ? changes : null;
    }

    static string Before(IProxyConnection connection, IProxySetting setting) => connection.Settings.GetValueOrDefault(setting.Name, setting.Off);

    /// <summary>By what would be sent, as <c>1.1.1.1,8.8.8.8</c> and <c>1.1.1.1, 8.8.8.8</c> are one.</summary>
    static bool Differs(PhoneChange change) => change.Before != change.After
        && !(change.Setting.Allows(change.Before) && change.Setting.Allows(change.After)
            && change.Setting.ToJson(change.Before).ToJsonString() == change.Setting.ToJson(change.After).ToJsonString());

    string Complaint(IProxySetting setting) => setting.Most == int.MaxValue && setting.Form is IProxySettingForm.Whole
        ? text["Phone.Bad.Free"]
        : text["Setup.Allowed", errors[$"IProxySetting.{setting.Form}", setting.Least, setting.Most].Value];

    string HintOf(IProxySetting setting)
    {
        var about = text[$"Phone.Setting.{setting.Name}.Hint"].Value;
        var range = setting.Form switch
        {
            IProxySettingForm.Flag or IProxySettingForm.Choice => "",
            IProxySettingForm.Whole or IProxySettingForm.Number when setting.Most < int.MaxValue =>
                text["Phone.Range", setting.Least, setting.Most.ToString("N0", CultureInfo.CurrentCulture)],
            IProxySettingForm.Whole or IProxySettingForm.Number => text["Phone.RangeFree"],
            _ => text["Phone.EmptyOff"].Value,
        };
        return about.Length > 0 && range.Length > 0 ? $"{about}. {range}" : about + range;
    }
}
