using System.Text.RegularExpressions;
using Kiosk.Localization;
using Kiosk.Pages;
using Kiosk.Tests.Pages.Words;
using Kiosk.Tests.Support;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed partial class IProxyWordsTests
{
    [Fact]
    public void Every_setting_permission_and_choice_has_words() => Missing(
    [
        .. IProxySettingsTable.All.SelectMany(setting => new[] { $"Phone.Setting.{setting.Name}", $"Phone.Setting.{setting.Name}.Hint" }),
        .. PhoneGroups.All.Select(group => $"Phone.Group.{group.Key}"),
        .. IProxyPermissions.All.Select(permission => $"Permission.{permission}"),
        .. TeamPermissions.Groups.Select(group => $"Team.Group.{group.Key}"),
        .. IProxyHead.Tabs.Select(tab => $"IProxy.Tab.{tab}"),
        .. ProxyAccessForm.Kinds.Select(kind => $"Accesses.Kind.{kind}"),
        .. ProxyAccessForm.Auths.Select(auth => $"Access.Auth.{auth}"),
        .. ActionLinksModel.Actions.Select(action => $"Links.Action.{action}"),
        .. DeleteConnectionModel.Reasons.Select(reason => $"Connection.Reason.{reason}"),
        .. new[] { "pin", "connection-key", "account-key" }.SelectMany(what => new[] { $"Keys.Title.{what}", $"Keys.What.{what}", $"Keys.Confirm.{what}" }),
    ]).ShouldBeEmpty();

    [Fact]
    public void Every_change_has_a_sentence_for_each_of_its_ends()
    {
        var actions = Repository.Sources("src/Kiosk/Pages/Uplinks/IProxy", "*.cs").Select(Repository.Read)
            .SelectMany(source => Change().Matches(source).SelectMany(match => Literal().Matches(match.Value).Select(literal => literal.Groups["action"].Value)))
            .Concat(["pin", "connection-key", "account-key"]).ToHashSet();
        actions.Count.ShouldBe(23);
        Missing(actions.SelectMany(action => new[] { "ok", "failed" }.Concat(action is "vpn-download" or "messages-read" ? [] : ["unknown"])
            .Select(outcome => $"Event.uplink.{action}.{outcome}"))).ShouldBeEmpty();
    }

    static IEnumerable<string> Missing(IEnumerable<string> keys) => keys.Where(key => English.Texts<Screen>()[key].ResourceNotFound);

    [GeneratedRegex(@"new IProxyChange\([^;]*?, key|new IProxyChange\([^;]*?, Key", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Change();

    [GeneratedRegex("\"(?<action>[a-z-]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
