using Kiosk.Tests.Support;
using Kiosk.Tests.Tickets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>
/// A real CUPS with two queues: office, an IPP Everywhere printer beside it, and receipts, raw to a socket whose bytes
/// end in a file.
/// </summary>
sealed class CupsServer : IAsyncDisposable
{
    const int Inside = 6310;

    const string Script =
        """
        mkdir spool keys
        printf '#!/bin/bash\necho "ATTR: job-impressions-completed=1" >&2\n. ./job\n' > command
        touch job
        chmod +x command
        ippeveprinter -v -k -d spool -K keys -p 8631 -n localhost -f application/pdf -c "$PWD/command" Office >printer.log 2>&1 </dev/null &
        socat -u TCP-LISTEN:9100,bind=127.0.0.1,fork,reuseaddr OPEN:paper,creat,append </dev/null &
        mkdir -p /run/own/root /run/own/cache /run/own/state /run/own/spool /run/own/tmp
        chmod -R 777 /run/own
        chmod 755 /run/own/root
        cat > cupsd.conf <<CONF
        Listen 127.0.0.1:6310
        Listen /run/cups/cups.sock
        Browsing Off
        WebInterface No
        DirtyCleanInterval 0
        <Location />
        Order allow,deny
        Allow all
        </Location>
        <Policy default>
        JobPrivateAccess all
        JobPrivateValues none
        <Limit All>
        Order allow,deny
        Allow all
        </Limit>
        </Policy>
        CONF
        printf 'ServerRoot /run/own/root\nCacheDir /run/own/cache\nStateDir /run/own/state\nRequestRoot /run/own/spool\nTempDir /run/own/tmp\nAccessLog stderr\nErrorLog stderr\nPageLog stderr\nUser lp\nGroup lp\nSystemGroup root\n' > cups-files.conf
        cupsd -f -c "$PWD/cupsd.conf" -s "$PWD/cups-files.conf" >cups.log 2>&1 </dev/null &
        export CUPS_SERVER=/run/cups/cups.sock
        await "answers 8631"
        await "answers 6310"
        lpadmin -p office -E -v ipp://localhost:8631/ipp/print -m everywhere 2>/dev/null
        lpadmin -p receipts -E -v socket://127.0.0.1:9100 2>/dev/null
        door 6310
        """;

    readonly int port;

    CupsServer(PrivateMachine machine)
    {
        Machine = machine;
        port = machine.Open(Inside);
    }

    public PrivateMachine Machine { get; }

    public string Address(string queue) => $"ipp://localhost:{port}/printers/{queue}";

    public Uri Root => new($"ipp://localhost:{port}/");

    /// <summary>What came out of the socket.</summary>
    public string Paper => Path.Combine(Machine.Folder, "paper");

    public IReadOnlyList<string> SpoolFiles => [.. Directory.GetFiles(Path.Combine(Machine.Folder, "spool"), "*.pdf")];

    public static async Task<CupsServer> StartAsync() =>
        new(await PrivateMachine.StartAsync(Script, "ippeveprinter", "cupsd", "lpadmin"));

    public string Run(string program, params string[] arguments) =>
        ExternalTool.Run(Machine.Command(program), ["-h", "/run/cups/cups.sock", .. arguments]);

    public ValueTask DisposeAsync() => Machine.DisposeAsync();
}
