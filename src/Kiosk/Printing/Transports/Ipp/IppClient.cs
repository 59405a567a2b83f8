namespace Kiosk.Printing.Transports.Ipp;

/// <summary>The questions to one printer (RFC 8011, section 4). Each may end in an <see cref="IppException"/>.</summary>
sealed class IppClient : IDisposable
{
    readonly IppAddress address;
    readonly PrintTimings timings;
    readonly IppConnection asking;

    /// <summary>For one document: no idle timeout can close a new connection under it.</summary>
    readonly IppConnection printing;

    readonly IppExchange questions;
    readonly IppExchange documents;

    public IppClient(IppAddress address, PrinterCertificates certificates, PrintTimings timings, TimeProvider time)
    {
        this.address = address;
        this.timings = timings;
        asking = new IppConnection(address, certificates, timings.Connect);
        printing = new IppConnection(address, certificates, timings.Connect);
        questions = new IppExchange(address, asking, time);
        documents = new IppExchange(address, printing, time);
    }

    public async Task<IppPrinterState> PrinterAsync(CancellationToken cancellationToken)
    {
        var request = Request(IppOperation.GetPrinterAttributes);
        request.Add(IppTag.Keyword, "requested-attributes", IppPrinterState.Wanted);
        return new IppPrinterState((await AskAsync(request, cancellationToken)).First(IppTag.Printer));
    }

    public async Task ValidateAsync(IppTicket ticket, CancellationToken cancellationToken)
    {
        var request = Request(IppOperation.ValidateJob);
        ticket.Describe(request);
        await AskAsync(request, cancellationToken);
    }

    /// <summary>Sent once, whatever happens. Null when the printer took it without naming a job.</summary>
    public async Task<IppJob?> PrintAsync(IppTicket ticket, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var request = Request(IppOperation.PrintJob);
        ticket.Describe(request);
        var answer = await documents.AskAsync(request, document, timings.TakeJob, cancellationToken);
        return IppJob.Of(answer.First(IppTag.Job));
    }

    public async Task<IppJob?> JobAsync(int id, CancellationToken cancellationToken)
    {
        var request = Request(IppOperation.GetJobAttributes);
        request.Add("job-id", id);
        request.Add(IppTag.Name, "requesting-user-name", "kiosk");
        request.Add(IppTag.Keyword, "requested-attributes", IppJob.Wanted);
        var said = (await AskAsync(request, cancellationToken)).First(IppTag.Job);
        return (IppJob.Of(said) ?? new IppJob(id, null, [], null, null)) with { Id = id };
    }

    /// <summary>The job of this name among those that wait, print or are done; null when the printer knows none.</summary>
    public async Task<IppJob?> FindJobAsync(string name, CancellationToken cancellationToken)
    {
        foreach (var which in new[] { "not-completed", "completed" })
        {
            var request = Request(IppOperation.GetJobs);
            request.Add(IppTag.Name, "requesting-user-name", "kiosk");
            request.Add(IppTag.Keyword, "which-jobs", which);
            request.Add(IppTag.Keyword, "requested-attributes", IppJob.Wanted);
            var answer = await AskAsync(request, cancellationToken);
            if (answer.All(IppTag.Job).FirstOrDefault(job => job.Text("job-name") == name) is { } found)
                return IppJob.Of(found);
        }

        return null;
    }

    public async Task CancelAsync(int id, CancellationToken cancellationToken)
    {
        var request = Request(IppOperation.CancelJob);
        request.Add("job-id", id);
        request.Add(IppTag.Name, "requesting-user-name", "kiosk");
        await AskAsync(request, cancellationToken);
    }

    /// <summary>The queues of a CUPS.</summary>
    public async Task<IReadOnlyList<IppGroup>> QueuesAsync(CancellationToken cancellationToken)
    {
        var request = new IppRequest(IppOperation.CupsGetPrinters, printer: null);
        request.Add(IppTag.Keyword, "requested-attributes", "printer-name", "printer-info", "printer-make-and-model", "printer-uri-supported", "document-format-supported", "device-uri");
        return [.. (await AskAsync(request, cancellationToken)).All(IppTag.Printer)];
    }

    public void Dispose()
    {
        asking.Dispose();
        printing.Dispose();
    }

    IppRequest Request(IppOperation operation) => new(operation, address.Printer);

    Task<IppMessage> AskAsync(IppRequest request, CancellationToken cancellationToken) =>
        questions.AskAsync(request, ReadOnlyMemory<byte>.Empty, timings.Answer, cancellationToken);
}
