using System.Globalization;
using Kiosk.Tests.Support;
using Kiosk.Tests.Tickets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>A real IPP Everywhere printer that nobody here wrote (ippeveprinter): one tray, A4, PDF.</summary>
public sealed class IppPrinter : IAsyncDisposable
{
    const int Inside = 8631;
    const string OnPaper = "echo 'ATTR: job-impressions-completed=1' >&2";

    /// <summary>The printer's own program runs this for each job; jobs named state only change what the printer says.</summary>
    const string Command =
        """
        #!/bin/bash
        if [ "$IPP_JOB_NAME" = state ]; then echo "STATE: $(cat state)" >&2; rm -f "$1"; exit 0; fi
        export TICKET=$1
        . ./job
        """;

    readonly PrivateMachine machine;
    readonly HttpClient http;
    readonly int port;

    IppPrinter(PrivateMachine machine)
    {
        this.machine = machine;
        port = machine.Open(Inside);
        http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://localhost:{port}") };
    }

    public string Address => $"ipp://localhost:{port}/ipp/print";
    public string SecureAddress => $"ipps://localhost:{port}/ipp/print";
    public PrivateMachine Machine => machine;

    /// <summary>What it was sent, oldest first.</summary>
    public IReadOnlyList<string> SpoolFiles =>
        [.. Directory.GetFiles(Path.Combine(machine.Folder, "spool"), "*.pdf").OrderBy(path => int.Parse(Path.GetFileName(path).Split('-')[0], CultureInfo.InvariantCulture))];

    /// <param name="options">Of ippeveprinter.</param>
    public static async Task<IppPrinter> StartAsync(string options = "", string formats = "application/pdf")
    {
        var room = await PrivateMachine.StartAsync(
            $"""
            mkdir spool keys
            cat > command <<'COMMAND'
            {Command}
            COMMAND
            chmod +x command
            echo "{OnPaper}" > job
            ippeveprinter -v -k -d spool -K keys -p {Inside} -n localhost -f {formats} -c "$PWD/command" {options} Office >log 2>&1 </dev/null &
            await "answers {Inside}"
            door {Inside}
            """,
            "ippeveprinter", "ipptool");
        var printer = new IppPrinter(room);
        await printer.LoadAsync(250);
        return printer;
    }

    /// <summary>What becomes of jobs from now on: a line of bash, the ticket in $TICKET. Nothing: on paper at once.</summary>
    public void OnJob(string script = OnPaper)
    {
        var path = Path.Combine(machine.Folder, "job");
        File.WriteAllText(path + ".new", script + "\n");
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Such as <c>+cover-open</c> or <c>-cover-open</c>; paper in its one tray is <c>-media-empty</c>.</summary>
    public async Task SetStateAsync(string change)
    {
        if (change is "+media-empty" or "-media-empty" or "+media-low")
        {
            await LoadAsync(change switch { "+media-empty" => 0, "+media-low" => 5, _ => 250 });
            return;
        }

        await File.WriteAllTextAsync(Path.Combine(machine.Folder, "state"), change);
        await File.WriteAllTextAsync(Path.Combine(machine.Folder, "empty.pdf"), "%PDF-1.4\n");
        ExternalTool.Run("ipptool", "-q", "-d", "name=state", "-f", Path.Combine(machine.Folder, "empty.pdf"), Address, StateTest());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await machine.DisposeAsync();
    }

    async Task LoadAsync(int sheets) =>
        await http.GetStringAsync(new Uri($"/media?size1=iso_a4_210x297mm&type1=stationery&level1={sheets}&level3=25", UriKind.Relative));

    string StateTest()
    {
        var path = Path.Combine(machine.Folder, "state.test");
        File.WriteAllText(path,
            """
            {
              OPERATION Print-Job
              GROUP operation-attributes-tag
              ATTR charset attributes-charset utf-8
              ATTR language attributes-natural-language en
              ATTR uri printer-uri $uri
              ATTR name job-name state
              ATTR mimeMediaType document-format application/pdf
              FILE $filename
            }
            {
              OPERATION Get-Job-Attributes
              GROUP operation-attributes-tag
              ATTR charset attributes-charset utf-8
              ATTR language attributes-natural-language en
              ATTR uri printer-uri $uri
              ATTR integer job-id $job-id
              STATUS successful-ok
              EXPECT job-state OF-TYPE enum WITH-VALUE >5 REPEAT-NO-MATCH
              DELAY 0.02
            }
            """);
        return path;
    }
}
