using System.Diagnostics;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Commands;

public sealed class CommandTests : IDisposable
{
    readonly TempFolder folder = new();

    [Fact]
    public async Task A_token_is_printed_alone_and_once()
    {
        var made = await RunAsync("token", "create", "till", "--scope", "print", "--scope", "vouchers:read");
        made.Status.ShouldBe(0);
        made.Output.Trim().ShouldStartWith("kiosk_");
        made.Output.Trim().ShouldNotContain("\n");
        made.Error.ShouldBeEmpty();

        var list = await RunAsync("token", "list");
        list.Output.ShouldContain("till\tprint,vouchers:read");
        list.Output.ShouldNotContain(made.Output.Trim());
    }

    [Fact]
    public async Task A_token_can_be_revoked_once()
    {
        await RunAsync("token", "create", "till");
        (await RunAsync("token", "revoke", "till")).Status.ShouldBe(0);
        var again = await RunAsync("token", "revoke", "till");
        again.Status.ShouldBe(1);
        again.Error.ShouldContain("till");
        (await RunAsync("token", "list")).Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(2, "frobnicate")]
    [InlineData(2, "token")]
    [InlineData(2, "token", "create")]
    [InlineData(2, "emulators", "--base-port", "many")]
    [InlineData(1, "token", "create", "till", "--scope", "everything")]
    [InlineData(1, "serve", "--Router:TimeoutSeconds=ten")]
    [InlineData(1, "serve", "--Urls=http://127.0.0.1:1", "--Venue:TimeZone=Mars/Olympus")]
    public async Task A_mistake_is_one_line_that_says_what_to_do(int status, params string[] arguments)
    {
        var result = await RunAsync(arguments);
        result.Status.ShouldBe(status);
        result.Error.Trim().ShouldNotBeEmpty();
        result.Error.Trim().ShouldNotContain("\n");
        result.Error.ShouldNotContain("   at ");
    }

    [Fact]
    public async Task A_bad_secret_is_not_repeated()
    {
        var result = await RunAsync("serve", "--Wifi:Password=hunter2");
        result.Status.ShouldBe(1);
        result.Error.ShouldContain("Wifi:Password");
        (result.Error + result.Output).ShouldNotContain("hunter2");
    }

    [Fact]
    public async Task An_address_in_use_is_said_in_one_line()
    {
        await using var kiosk = await KioskUnderTest.StartAsync();
        var result = await RunAsync("serve", $"--Urls={kiosk.Address}");
        result.Status.ShouldBe(1);
        result.Error.Trim().ShouldNotContain("\n");
        result.Error.ShouldContain("--Urls");
    }

    [Fact]
    public async Task Help_lists_the_verbs()
    {
        var help = await RunAsync("--help");
        help.Status.ShouldBe(0);
        foreach (var verb in new[] { "serve", "demo", "emulators", "token" })
            help.Output.ShouldContain(verb);
    }

    async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KioskApplication).Assembly.Location, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["KIOSK_DataDirectory"] = folder.Path;
        using var process = Process.Start(start)!; // a new process is started, never reused
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => folder.Dispose();
}
