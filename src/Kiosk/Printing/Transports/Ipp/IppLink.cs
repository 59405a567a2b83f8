namespace Kiosk.Printing.Transports.Ipp;

/// <summary>One ticket's way: sent once, then followed until the printer says what became of it.</summary>
sealed class IppLink(
    PrinterTarget target, IppClient client, IppPrinterState printer, IppTicket plain, PrinterBoard board, PrintTimings timings, TimeProvider time)
    : IPrinterLink
{
    bool used;

    public PrinterTarget Target => target;

    public bool IsOpen => !used;

    public IReadOnlyList<PrintTrouble> Notes => printer.Notes;

    public async Task<PrintEvidence> SendAsync(TicketBytes ticket, CancellationToken cancellationToken)
    {
        used = true;
        var media = printer.Takes("media") ? IppMedia.Of(ticket.Content.Span, printer.Media) : null;
        var described = plain with { Name = IppTicket.UniqueName(ticket.Title), Media = media };
        var job = await PrintAsync(described, ticket.Content, cancellationToken);
        var follow = new IppFollowing(client, timings, time, trouble => board.Show(target.Printer, PrinterActivity.Printing, trouble));
        var done = await follow.UntilOverAsync(job, cancellationToken);
        return done.IsOnPaper && !printer.OnlyHandsOver ? PrintEvidence.Printed : PrintEvidence.Taken;
    }

    public Task FinishAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task<IppJob> PrintAsync(IppTicket ticket, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.PrintAsync(ticket, document, cancellationToken) is { } job)
                return job;
        }
        catch (IppException exception) when (exception.Fault is not IppFault.NoAnswer)
        {
            throw Refusal(exception);
        }
        catch (IppException exception)
        {
            return await FindAsync(ticket, exception, cancellationToken);
        }

        return await FindAsync(ticket, cause: null, cancellationToken);
    }

    static Exception Refusal(IppException exception) => exception switch
    {
        { Status: IppStatus.JobCanceled } => new PrintUnconfirmedException(new PrintTrouble(IppSentence.CancelledAtPrinter), exception),
        { Status: { } status, Trouble: var trouble } when status.IsForGood() => new TicketRefusedException(
            trouble.Sentence is IppSentence.Refused ? trouble with { Sentence = IppSentence.TicketRefused } : trouble, exception),
        _ => new PrinterAwayException(exception.Trouble, exception),
    };

    /// <summary>The answer was lost, the job perhaps not: no other has its name.</summary>
    async Task<IppJob> FindAsync(IppTicket ticket, Exception? cause, CancellationToken cancellationToken)
    {
        try
        {
            if (await client.FindJobAsync(ticket.Name, cancellationToken) is { } job)
                return job;
        }
        catch (IppException)
        {
            throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.NoAnswer), cause);
        }

        throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.NoAnswer), cause);
    }
}
