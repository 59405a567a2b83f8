using System.Diagnostics;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Printing.Transports;

/// <summary>Two device files that socat joins: the kiosk's, and the printer's behind it. The printer answers what it is told to.</summary>
sealed class DevicePair : IAsyncDisposable
{
    readonly TempFolder folder = new();
    readonly Process socat;
    readonly MemoryStream received = new();
    FileStream? device;
    Task reading = Task.CompletedTask;

    DevicePair()
    {
        var pty = (string name) => $"pty,raw,echo=0,link={folder.File(name)}";
        socat = Process.Start(new ProcessStartInfo("socat", [pty("host"), pty("device")]) { UseShellExecute = false, RedirectStandardError = true })!; // a new process
    }

    /// <summary>As a path below /dev.</summary>
    public string Path => Target("host");

    public byte[] Received
    {
        get
        {
            lock (received)
                return received.ToArray();
        }
    }

    public static async Task<DevicePair> OpenAsync(Func<byte[], byte[]?>? answer)
    {
        var pair = new DevicePair();
        await PrintRoom.UntilAsync(() => File.Exists(pair.folder.File("host")) && File.Exists(pair.folder.File("device")));
        if (answer is not null)
            pair.Listen(answer);
        return pair;
    }

    public async ValueTask DisposeAsync()
    {
        socat.Kill();
        await socat.WaitForExitAsync();
        socat.Dispose();
        await reading;
        device?.Dispose();
        folder.Dispose();
        await received.DisposeAsync();
    }

    void Listen(Func<byte[], byte[]?> answer)
    {
        device = new FileStream(Target("device"), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
        reading = Task.Run(() =>
        {
            var buffer = new byte[4096];
            try
            {
                while (device.Read(buffer) is > 0 and var count)
                {
                    lock (received)
                        received.Write(buffer, 0, count);
                    if (answer(buffer[..count]) is { } bytes)
                        device.Write(bytes);
                }
            }
            catch (IOException)
            {
                return; // socat has ended
            }
        });
    }

    string Target(string link) => new FileInfo(folder.File(link)).ResolveLinkTarget(returnFinalTarget: true)!.FullName; // it exists
}
