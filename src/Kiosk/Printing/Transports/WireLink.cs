using Kiosk.Printing.Transports.Dialects;
using Kiosk.Printing.Transports.Wires;
using Kiosk.Settings;

namespace Kiosk.Printing.Transports;

/// <summary>Tickets over a wire, and what can be asked before and after each in the printer's own language.</summary>
sealed class WireLink : IPrinterLink
{
    readonly IPrinterWire wire;
    readonly IPrinterDialect dialect;
    readonly PrinterHabit habit;
    readonly PrintTimings timings;
    readonly TimeProvider time;
    long? heardAt;
    bool finished;

    WireLink(PrinterTarget target, IPrinterWire wire, PrinterHabit habit, PrintTimings timings, TimeProvider time)
    {
        Target = target;
        this.wire = wire;
        this.habit = habit;
        this.timings = timings;
        this.time = time;
        dialect = target.Kind switch
        {
            PrinterKind.Zpl => new ZplDialect(time),
            PrinterKind.Tspl => new TsplDialect(time),
            _ => new EscPosDialect(target.Profile.Confirm, time),
        };
    }

    public PrinterTarget Target { get; }

    public bool IsOpen => !finished && wire.IsOpen;

    public IReadOnlyList<PrintTrouble> Notes { get; private set; } = [];

    /// <exception cref="PrinterAwayException">It cannot print now; the wire is closed.</exception>
    public static async Task<WireLink> OpenAsync(
        PrinterTarget target, IPrinterWire wire, PrinterHabits habits, PrintTimings timings, TimeProvider time, CancellationToken cancellationToken)
    {
        var link = new WireLink(target, wire, habits.Of(target), timings, time);
        try
        {
            await link.ReadyAsync(cancellationToken);
            return link;
        }
        catch
        {
            await link.DisposeAsync();
            throw;
        }
    }

    public async Task ReadyAsync(CancellationToken cancellationToken)
    {
        if (!Target.Profile.Status || (heardAt is { } at && time.GetElapsedTime(at) < timings.StatusFresh))
            return;
        if (habit.AnswersStatus is false && time.GetElapsedTime(habit.AskedAt) < timings.AskMuteAgain)
            return;
        try
        {
            habit.AskedAt = time.GetTimestamp();
            if (await AskAsync(habit.AnswersStatus is true ? timings.Status : timings.FirstStatus, cancellationToken) is { Trouble: { } trouble })
                throw new PrinterAwayException(trouble);
        }
        catch (Exception exception) when (exception is TimeoutException or IOException)
        {
            throw new PrinterAwayException(new PrintTrouble(PrintSentence.BrokeOff), exception);
        }
    }

    public async Task<PrintEvidence> SendAsync(TicketBytes ticket, CancellationToken cancellationToken) =>
        await GuardAsync(async () =>
        {
            var expectsWord = Target.Profile.Status && habit.AnswersStatus is true;
            var receipt = expectsWord && habit.Confirms is not false ? dialect.Receipt() : default;
            wire.ForgetAnswers();
            await wire.WriteAsync(ticket.Content, cancellationToken);
            if (!receipt.IsEmpty)
                await wire.WriteAsync(receipt, cancellationToken);
            await wire.TakenAsync(cancellationToken);
            wire.RefuseStrangers();
            return expectsWord ? await EvidenceAsync(!receipt.IsEmpty, cancellationToken) : PrintEvidence.Taken;
        }, cancellationToken);

    public async Task FinishAsync(CancellationToken cancellationToken) => await GuardAsync(async () =>
    {
        finished = true;
        await wire.FinishAsync(cancellationToken);
        return PrintEvidence.Taken;
    }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (IsOpen)
        {
            try
            {
                await FinishAsync(CancellationToken.None);
            }
            catch (PrintUnconfirmedException)
            {
                wire.Break();
            }
        }

        await wire.DisposeAsync();
    }

    /// <summary>The receipt is the strongest word; a printer that gives none is asked whether it is well.</summary>
    async Task<PrintEvidence> EvidenceAsync(bool awaitsReceipt, CancellationToken cancellationToken)
    {
        var evidence = awaitsReceipt ? await dialect.HearReceiptAsync(wire, timings.Confirm, cancellationToken) : null;
        if (evidence is not null && dialect.MayBeMute is false)
        {
            heardAt = time.GetTimestamp();
            return evidence.Value;
        }

        var report = await AskAsync(awaitsReceipt ? timings.Status : timings.Confirm, cancellationToken);
        if (report.Trouble is { } trouble)
            throw new PrintUnconfirmedException(Midway(trouble));
        if (evidence is null && habit.Confirms is true)
            throw new PrintUnconfirmedException(new PrintTrouble(PrintSentence.SaidNothing));
        if (awaitsReceipt)
            habit.Confirms = evidence is not null;
        return evidence ?? PrintEvidence.Taken;
    }

    /// <summary>One known to answer is in trouble when it does not; another is left in peace for a while.</summary>
    async Task<PrinterReport> AskAsync(TimeSpan patience, CancellationToken cancellationToken)
    {
        var report = await dialect.AskAsync(wire, isStranger: habit.AnswersStatus is not true, patience, cancellationToken);
        if (report is null)
        {
            if (habit.AnswersStatus is not true && dialect.MayBeMute)
                habit.AnswersStatus = false;
            else
                report = PrinterReport.Ready with { Trouble = new PrintTrouble(PrintSentence.Mute) };
        }
        else
        {
            habit.AnswersStatus = true;
            heardAt = time.GetTimestamp();
            Notes = report.Notes;
        }

        return report ?? PrinterReport.Ready;
    }

    static PrintTrouble Midway(PrintTrouble trouble) => trouble.Sentence switch
    {
        PrintSentence.PaperOut => new PrintTrouble(PrintSentence.PaperOutMidway),
        PrintSentence.CoverOpen => new PrintTrouble(PrintSentence.CoverOpenMidway),
        _ => new PrintTrouble(PrintSentence.SaidNothing),
    };

    async Task<PrintEvidence> GuardAsync(Func<Task<PrintEvidence>> talk, CancellationToken cancellationToken)
    {
        try
        {
            return await talk();
        }
        catch (Exception exception)
        {
            wire.Break();
            finished = true;
            throw exception switch
            {
                PrintUnconfirmedException => exception,
                PrinterAwayException { Trouble: var trouble } => Unconfirmed(trouble.Sentence, exception),
                TimeoutException => Unconfirmed(PrintSentence.NeverRead, exception),
                OperationCanceledException when !cancellationToken.IsCancellationRequested => Unconfirmed(PrintSentence.NeverRead, exception),
                _ => Unconfirmed(PrintSentence.StoppedMidway, exception),
            };
        }
    }

    static PrintUnconfirmedException Unconfirmed(string sentence, Exception cause) => new(new PrintTrouble(sentence), cause);
}
