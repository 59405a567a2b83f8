using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Kiosk.Benchmarks.Processes;

/// <summary>A web application in a process and on a port of its own, with the environment of the systemd unit.</summary>
sealed class ServedApp : IAsyncDisposable
{
    static readonly TimeSpan Look = TimeSpan.FromMilliseconds(4);
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    readonly Stopwatch sinceStart;
    readonly Child process;

    ServedApp(Child process, Uri address, Stopwatch sinceStart)
    {
        this.process = process;
        this.sinceStart = sinceStart;
        Address = address;
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false })
        {
            BaseAddress = address,
            Timeout = Patience,
        };
    }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public TimeSpan Cpu => process.Cpu;

    public long Resident => process.Resident();

    /// <param name="arguments">After the program; the address is added.</param>
    public static ServedApp Start(string folder, params IEnumerable<string> arguments)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var watch = Stopwatch.StartNew();
        return new ServedApp(Child.Start(folder, [.. arguments, $"--Urls={address}"], ServiceUnit.Environment), address, watch);
    }

    /// <summary>Asks until the page comes: wall and processor time since the start of the process.</summary>
    public async Task<(TimeSpan Wall, TimeSpan Cpu)> FirstAsync(string page, CancellationToken cancellationToken)
    {
        while (sinceStart.Elapsed < Patience)
        {
            if (process.HasEnded)
                throw new InvalidOperationException($"The program ended at its start: {process.Said}");
            try
            {
                using var answer = await Client.GetAsync(page, cancellationToken);
                if (answer.StatusCode != HttpStatusCode.OK)
                    throw new InvalidOperationException($"{page} is a {(int)answer.StatusCode} {answer.Headers.Location}");
                return (sinceStart.Elapsed, process.Cpu);
            }
            catch (HttpRequestException)
            {
                await Task.Delay(Look, cancellationToken);
            }
        }

        throw new TimeoutException($"No {page} after {Patience.TotalSeconds} s: {process.Said}");
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return process.DisposeAsync();
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, port: 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
