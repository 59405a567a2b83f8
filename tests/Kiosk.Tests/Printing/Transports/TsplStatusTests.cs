using System.Net;
using System.Net.Sockets;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Settings;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Transports;

/// <summary>The one byte of ESC ! ?, by the bits of TSC's manual.</summary>
public sealed class TsplStatusTests
{
    [Theory]
    [InlineData(0x00, null)]
    [InlineData(0x20, null)]
    [InlineData(0x01, PrintSentence.CoverOpen)]
    [InlineData(0x02, PrintSentence.PaperJam)]
    [InlineData(0x04, PrintSentence.PaperOut)]
    [InlineData(0x05, PrintSentence.PaperOut)]
    [InlineData(0x08, PrintSentence.RibbonOut)]
    [InlineData(0x10, PrintSentence.Paused)]
    [InlineData(0x80, PrintSentence.PrinterError)]
    public async Task Each_state_has_its_sentence(byte status, string? sentence)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var serving = ServeAsync(listener, status);
        var timings = new PrintTimings { FirstStatus = TimeSpan.FromSeconds(20) };
        var transport = new TcpTransport(new PrinterHabits(), timings, TimeProvider.System);
        var target = new PrinterTarget("Labels", new Uri($"tcp://{listener.LocalEndpoint}"), PrinterKind.Tspl, PrinterProfiles.Generic80);
        if (sentence is null)
            await (await transport.OpenAsync(target, CancellationToken.None)).DisposeAsync();
        else
            (await Should.ThrowAsync<PrinterAwayException>(() => transport.OpenAsync(target, CancellationToken.None))).Trouble.Sentence.ShouldBe(sentence);
        (await serving).ShouldBe([0x1B, 0x21, 0x3F, 0x0D, 0x0A]);
    }

    static async Task<byte[]> ServeAsync(TcpListener listener, byte status)
    {
        using var client = await listener.AcceptSocketAsync();
        var buffer = new byte[64];
        var count = await client.ReceiveAsync(buffer);
        await client.SendAsync(new[] { status });
        await client.ReceiveAsync(new byte[64]);
        return buffer[..count];
    }
}
