using System.Net.Sockets;
using System.Text;
using Kiosk.Emulators.Printers;

namespace Kiosk.Tests.Emulators.Printers;

/// <summary>A till at the other end of the cable.</summary>
sealed class PrinterSender(TcpClient client) : IAsyncDisposable
{
    readonly NetworkStream stream = client.GetStream();

    public static async Task<PrinterSender> ConnectAsync(ReceiptPrinterEmulator printer)
    {
        var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync("127.0.0.1", printer.Port, TestContext.Current.CancellationToken);
        return new PrinterSender(client);
    }

    public ValueTask SendAsync(params byte[] bytes) => stream.WriteAsync(bytes, TestContext.Current.CancellationToken);

    public ValueTask SendTextAsync(string text) => SendAsync(Encoding.ASCII.GetBytes(text));

    public async Task<byte[]> ReadAsync(int count)
    {
        var answer = new byte[count];
        await stream.ReadExactlyAsync(answer, TestContext.Current.CancellationToken);
        return answer;
    }

    public async Task<byte> AskAsync(params byte[] question)
    {
        await SendAsync(question);
        return (await ReadAsync(1))[0];
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }
}
