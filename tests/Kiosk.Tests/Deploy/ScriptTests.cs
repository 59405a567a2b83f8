using Kiosk.Tests.Support;

namespace Kiosk.Tests.Deploy;

public sealed class ScriptTests
{
    public static bool HasShellCheck => Shell.Has("shellcheck");

    public static TheoryData<string> Scripts =>
        ["deploy/kiosk", "tests/run", ".ci/run", .. Repository.Sources("deploy", "*.sh")];

    [Theory]
    [MemberData(nameof(Scripts))]
    public Task Is_a_script_a_shell_can_read(string script) => Shell.MustRunAsync("bash", "-n", script);

    [Theory(SkipUnless = nameof(HasShellCheck), Skip = "shellcheck is not installed")]
    [MemberData(nameof(Scripts))]
    public Task Has_no_known_shell_mistake_where_shellcheck_is_installed(string script) => Shell.MustRunAsync("shellcheck", script);

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Can_be_executed(string script) =>
        File.GetUnixFileMode(Repository.PathOf(script)).HasFlag(UnixFileMode.UserExecute).ShouldBeTrue();
}
