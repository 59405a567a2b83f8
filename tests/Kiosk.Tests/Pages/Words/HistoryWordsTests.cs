using System.Text.RegularExpressions;
using Kiosk.Events;
using Kiosk.Localization;
using Kiosk.Pages.Words;
using Kiosk.Printing;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Pages.Words;

public sealed partial class HistoryWordsTests
{
    readonly HistoryWords words = new(English.Texts<Screen>());

    [Fact]
    public void Every_entry_the_code_writes_has_a_sentence()
    {
        var written = Written().ToList();
        written.Count.ShouldBeGreaterThan(10);
        written.Where(entry => IsBare(entry)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_way_a_voucher_can_fail_has_a_sentence() =>
        FailureCodes().Select(code => new EventEntry("desk", "voucher.issue", "voucher:1", code)).Where(IsBare).ShouldBeEmpty();

    [Fact]
    public void Every_end_of_a_print_job_has_a_sentence() =>
        Enum.GetValues<PrintJobState>()
            .SelectMany(state => new[] { "print", "voucher.print" }.Select(action => new EventEntry("kiosk", action, "x:1", state.ToText())))
            .Where(entry => !(entry.Action == "voucher.print" && entry.Outcome is "queued" or "sending"))
            .Where(IsBare).ShouldBeEmpty();

    [Fact]
    public void An_entry_of_a_later_version_is_shown_as_it_is() =>
        words.Sentence(new EventEntry("desk", "voucher.fold", "voucher:1", "ok")).ShouldBe("voucher.fold: ok");

    [Fact]
    public void The_detail_is_part_of_the_sentence() =>
        words.Sentence(new EventEntry("router", "voucher.first-login", "voucher:1", "ok", "AA:BB")).ShouldBe("First log-in from AA:BB");

    [Theory]
    [InlineData("uplink.reconnect", "failed", "KeyRefused", "Not done: the key was not accepted")]
    [InlineData("alert.test", "failed", "Gone", "Test message did not arrive: the webhook is gone there")]
    [InlineData("uplink.token-create", "failed", "Mara's phone", "Token not made: Mara's phone")]
    [InlineData("uplink.token-create", "ok", "Silent", "Token made: Silent")]
    [InlineData("uplink.link-create", "ok", "reboot", "An action link was made: Restarts the phone")]
    [InlineData("uplink.link-create", "ok", "for Mara, at night", "An action link was made: for Mara, at night")]
    [InlineData("uplink.phone-settings", "ok", "dns, ip_change_enabled, new", "Settings of the phone were changed: Name servers (DNS), Change the address by itself, new")]
    public void Names_of_the_codes_own_are_told_in_words(string action, string outcome, string detail, string expected) =>
        words.Sentence(new EventEntry("desk", action, "uplink:Tunnel", outcome, detail)).ShouldBe(expected);

    [Fact]
    public void Every_trouble_has_its_words() =>
        Enum.GetNames<UplinkError>().Concat(["NoAddress", "Forbidden", "Status", "Gone"])
            .Where(name => English.Texts<Screen>()[$"Trouble.{name}"].ResourceNotFound).ShouldBeEmpty();

    [Theory]
    [InlineData("desk", "Front desk")]
    [InlineData("router", "at the router")]
    [InlineData("api:till", "Program till")]
    [InlineData("Mara", "Mara")]
    public void Says_who_it_was(string actor, string expected) => words.Who(actor).ShouldBe(expected);

    [Theory]
    [InlineData("voucher:17", 17L)]
    [InlineData("voucher:x", null)]
    [InlineData("1 day", null)]
    [InlineData(null, null)]
    public void Finds_the_voucher_an_entry_names(string? detail, long? expected) => HistoryWords.VoucherOf(detail).ShouldBe(expected);

    bool IsBare(EventEntry entry) => words.Sentence(entry) == $"{entry.Action}: {entry.Outcome}";

    static IEnumerable<EventEntry> Written() =>
        from source in Repository.Sources("src/Kiosk", "*.cs").Select(Repository.Read)
        from Match match in Entry().Matches(source)
        from action in Actions(match.Groups["action"].Value)
        select new EventEntry("desk", action, "voucher:1", match.Groups["outcome"].Value);

    static IEnumerable<string> Actions(string literal) => literal == "batch.{ended}" ? ["batch.done", "batch.cancelled"] : [literal];

    static IEnumerable<string> FailureCodes() =>
        typeof(FailureCode).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>Actor, action and subject, and an outcome that is written out.</summary>
    [GeneratedRegex("""new EventEntry\(\s*[^,]+,\s*\$?"(?<action>[a-z.{}-]+)",\s*[^"]*?(?:\$"[^"]*")?[^"]*?,\s*"(?<outcome>[a-z-]+)"[,)]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Entry();
}
