using System.Diagnostics;
using System.Text;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Transports;

/// <summary>USB and serial printers at device files; a pseudo terminal stands for each.</summary>
public sealed class DeviceTests
{
    static readonly PrintTimings Timings = new() { FirstStatus = TimeSpan.FromSeconds(20), Stall = TimeSpan.FromSeconds(20), Confirm = TimeSpan.FromSeconds(20) };

    [Theory]
    [InlineData("file://")]
    [InlineData("serial://")]
    public async Task A_ticket_reaches_the_device_and_is_confirmed(string scheme)
    {
        await using var pair = await DevicePair.OpenAsync(Answer);
        var ticket = Enumerable.Range(0, 60_000).Select(n => (byte)(n % 251)).Where(b => b is not (0x10 or 0x1D)).ToArray();
        await using var link = await OpenAsync($"{scheme}{pair.Path}", Timings);
        (await link.SendAsync(new TicketBytes("", ticket), CancellationToken.None)).ShouldBe(PrintEvidence.Printed);
        pair.Received.AsSpan().IndexOf(ticket).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_mute_device_takes_a_ticket()
    {
        await using var pair = await DevicePair.OpenAsync(_ => null);
        await using var link = await OpenAsync($"file://{pair.Path}", Timings with { FirstStatus = TimeSpan.FromMilliseconds(100) });
        (await link.SendAsync(new TicketBytes("", "ticket"u8.ToArray()), CancellationToken.None)).ShouldBe(PrintEvidence.Taken);
        await PrintRoom.UntilAsync(() => Encoding.ASCII.GetString(pair.Received).EndsWith("ticket", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_device_without_paper_is_away()
    {
        await using var pair = await DevicePair.OpenAsync(bytes => bytes is [.., 0x10, 0x04, var n] ? [(byte)(n == 4 ? 0x72 : 0x12)] : null);
        var away = await Should.ThrowAsync<PrinterAwayException>(() => OpenAsync($"file://{pair.Path}", Timings));
        away.Trouble.Sentence.ShouldBe(PrintSentence.PaperOut);
    }

    [Fact]
    public async Task A_device_that_takes_nothing_is_given_up()
    {
        await using var pair = await DevicePair.OpenAsync(answer: null);
        await using var link = await OpenAsync($"file://{pair.Path}", Timings with { FirstStatus = TimeSpan.FromMilliseconds(50), Stall = TimeSpan.FromMilliseconds(300) });
        var doubt = await Should.ThrowAsync<PrintUnconfirmedException>(() => link.SendAsync(new TicketBytes("", new byte[1 << 20]), CancellationToken.None));
        doubt.Trouble.Sentence.ShouldBe(PrintSentence.NeverRead);
    }

    [Fact]
    public async Task A_device_that_is_pulled_out_midway_leaves_the_ticket_unconfirmed()
    {
        var pair = await DevicePair.OpenAsync(answer: null);
        await using var link = await OpenAsync($"file://{pair.Path}", Timings with { FirstStatus = TimeSpan.FromMilliseconds(50) });
        var sending = link.SendAsync(new TicketBytes("", new byte[1 << 20]), CancellationToken.None);
        await pair.DisposeAsync();
        (await Should.ThrowAsync<PrintUnconfirmedException>(sending)).Trouble.Sentence.ShouldBe(PrintSentence.StoppedMidway);
    }

    [Theory]
    [InlineData("/dev/usb/lp99", PrintSentence.DeviceGone)]
    [InlineData("/dev/null", PrintSentence.NoDevice)]
    [InlineData("/dev/shm", PrintSentence.DeviceGone)]
    public async Task What_is_no_printers_device_is_away(string path, string sentence)
    {
        var away = await Should.ThrowAsync<PrinterAwayException>(() => OpenAsync($"file://{path}", Timings));
        away.Trouble.ShouldBe(new PrintTrouble(sentence, path));
    }

    [Fact]
    public async Task A_file_on_a_disk_is_never_written()
    {
        var path = $"/dev/shm/kiosk-test-{Guid.NewGuid():N}";
        await File.WriteAllTextAsync(path, "precious", CancellationToken.None);
        try
        {
            var away = await Should.ThrowAsync<PrinterAwayException>(() => OpenAsync($"file://{path}", Timings));
            away.Trouble.Sentence.ShouldBe(PrintSentence.NoDevice);
            (await File.ReadAllTextAsync(path, CancellationToken.None)).ShouldBe("precious");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_serial_line_is_set_as_its_address_says()
    {
        await using var pair = await DevicePair.OpenAsync(Answer);
        await using (await OpenAsync($"serial://{pair.Path}?baud=57600&stop=2&flow=hardware", Timings))
        {
            (await StateAsync(pair.Path)).ShouldSatisfyAllConditions(
                state => state.ShouldContain("speed 57600 baud"), state => state.ShouldContain(" cstopb"), state => state.ShouldContain(" crtscts"),
                state => state.ShouldContain("-opost"), state => state.ShouldContain("-icanon"));
        }

        await using (await OpenAsync($"serial://{pair.Path}?flow=software", Timings))
        {
            (await StateAsync(pair.Path)).ShouldSatisfyAllConditions(
                state => state.ShouldContain("speed 9600 baud"), state => state.ShouldContain(" -cstopb"), state => state.ShouldContain(" ixon"));
        }
    }

    static byte[]? Answer(byte[] bytes) => bytes switch
    {
        [.., 0x10, 0x04, _] => [0x12],
        [.., 0x1D, 0x72, 0x01] => [0x00],
        _ => null,
    };

    static async Task<string> StateAsync(string path)
    {
        using var stty = Process.Start(new ProcessStartInfo("stty", ["-a", "-F", path]) { UseShellExecute = false, RedirectStandardOutput = true })!; // a new process
        return (await stty.StandardOutput.ReadToEndAsync()).ReplaceLineEndings(" ");
    }

    static Task<IPrinterLink> OpenAsync(string address, PrintTimings timings)
    {
        var habits = new PrinterHabits();
        var (transport, uri) = new PrinterTransports(
            [new DeviceTransport(habits, timings, TimeProvider.System), new SerialTransport(habits, timings, TimeProvider.System)]).For(address);
        return transport.OpenAsync(new PrinterTarget("Desk", uri, PrinterKind.EscPos, PrinterProfiles.Generic80), CancellationToken.None);
    }
}
