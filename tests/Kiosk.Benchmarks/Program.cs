using Kiosk.Benchmarks;

if (!Arguments.TryRead(args, out var arguments))
    return 2;

using var interrupt = new CancellationTokenSource();
Console.CancelKeyPress += (_, key) =>
{
    key.Cancel = true;
    interrupt.Cancel();
};

await using var bench = new Bench(arguments);
var table = new FigureTable();
foreach (var figure in arguments.Figures)
{
    try
    {
        bench.Say($"{figure.Name} …");
        table.Add(await figure.MeasureAsync(bench, interrupt.Token));
    }
    catch (OperationCanceledException) when (interrupt.IsCancellationRequested)
    {
        table.Fail(figure, "interrupted");
        break;
    }
    catch (Exception exception)
    {
        table.Fail(figure, exception.Message);
        bench.Say(exception.ToString());
    }
}

return table.Print() ? 0 : 1;
