using Kiosk.Tests.Support;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>A printer that does everything right but for the operations a test scripts otherwise.</summary>
sealed class ScriptedPrinter : IAsyncDisposable
{
    readonly ScriptedServer server;

    public ScriptedPrinter(params (int Operation, Func<ScriptedRequest, ScriptedReply> Script)[] otherwise) =>
        server = new ScriptedServer(request =>
        {
            var operation = IppBytes.Operation(request);
            var script = otherwise.FirstOrDefault(one => one.Operation == operation).Script;
            return script?.Invoke(request) ?? operation switch
            {
                IppBytes.GetPrinterAttributes => IppBytes.Reply(request, groups: IppBytes.Printer()),
                IppBytes.PrintJob => IppBytes.Reply(request, groups: IppBytes.Job(5)),
                IppBytes.GetJobAttributes => IppBytes.Reply(request, groups: IppBytes.Job(9, impressions: 1)),
                _ => IppBytes.Reply(request),
            };
        });

    public string Address => $"ipp://127.0.0.1:{new Uri(server.Url).Port}/ipp/print";

    public IReadOnlyList<ScriptedRequest> Requests => server.Requests;

    public IReadOnlyList<int> Asked => [.. server.Requests.Select(IppBytes.Operation)];

    public ScriptedRequest Printed => server.Requests.Single(request => IppBytes.Operation(request) == IppBytes.PrintJob);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
