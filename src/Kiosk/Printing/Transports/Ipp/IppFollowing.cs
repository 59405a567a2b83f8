namespace Kiosk.Printing.Transports.Ipp;

/// <summary>Looks at a job until it is over. A printer that asks for paper is given time, one that falls silent is not.</summary>
sealed class IppFollowing(IppClient client, PrintTimings timings, TimeProvider time, Action<PrintTrouble?> show)
{
    /// <exception cref="PrintUnconfirmedException">It is over in another way than printed, or its end was not to be seen.</exception>
    public async Task<IppJob> UntilOverAsync(IppJob job, CancellationToken cancellationToken)
    {
        var (begun, heard) = (time.GetTimestamp(), time.GetTimestamp());
        PrintTrouble? trouble = null;
        while (true)
        {
            try
            {
                job = await client.JobAsync(job.Id, cancellationToken) ?? job;
                if (job.IsOver)
                    return Verdict(job);
                var now = (await client.PrinterAsync(cancellationToken)).Trouble;
                heard = time.GetTimestamp();
                if (now != trouble)
                    show(trouble = now);
            }
            catch (IppException exception) when (exception.Status is IppStatus.NotFound or IppStatus.Gone or IppStatus.NotPossible)
            {
                throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.LostSight), exception);
            }
            catch (IppException exception) when (time.GetElapsedTime(heard) >= timings.Silence)
            {
                throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.LostSight), exception);
            }
            catch (IppException)
            {
                show(trouble ?? new PrintTrouble(IppSentence.Offline));
            }

            if (time.GetElapsedTime(begun) >= (trouble is null ? timings.FinishJob : timings.Attention))
                await GiveUpAsync(job, trouble, cancellationToken);
            await Task.Delay(timings.JobLook, time, cancellationToken);
        }
    }

    static IppJob Verdict(IppJob job) => job.State switch
    {
        IppJobState.Aborted => throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.Aborted)),
        IppJobState.Canceled => throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.CancelledAtPrinter)),
        _ when job.HasErrors => throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.WithErrors)),
        _ => job,
    };

    /// <summary>The ticket must not come out after a person was asked about it.</summary>
    async Task GiveUpAsync(IppJob job, PrintTrouble? trouble, CancellationToken cancellationToken)
    {
        try
        {
            await client.CancelAsync(job.Id, cancellationToken);
        }
        catch (IppException exception)
        {
            throw new PrintUnconfirmedException(trouble ?? new PrintTrouble(IppSentence.TookTooLong), exception);
        }

        throw new PrintUnconfirmedException(new PrintTrouble(IppSentence.TookTooLong));
    }
}
