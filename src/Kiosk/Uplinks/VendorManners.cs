using System.Collections.Concurrent;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;

namespace Kiosk.Uplinks;

/// <summary>Per vendor address: the gate every call passes, and what is done about one that does not answer.</summary>
public sealed class VendorManners(TimeProvider time)
{
    static readonly TimeSpan LongestBreak = TimeSpan.FromMinutes(2);

    readonly ConcurrentDictionary<string, RateGate> gates = new(StringComparer.Ordinal);
    readonly ConcurrentDictionary<string, ResiliencePipeline<VendorAnswer>> pipelines = new(StringComparer.Ordinal);

    public RateGate GateOf(UplinkAccount account) =>
        gates.GetOrAdd(Place(account), _ => new RateGate(time, VendorRules.Of(account.Kind).Limits));

    /// <summary>A limit of its own for one thing at a vendor, such as one proxy's changes of address.</summary>
    public RateGate GateOf(UplinkAccount account, string thing, RateLimit limit) =>
        gates.GetOrAdd($"{Place(account)} {thing}", _ => new RateGate(time, [limit]));

    /// <summary>For reads nobody waits for: one more try unless it took all its time, and none at all for a while after many failures.</summary>
    public ResiliencePipeline<VendorAnswer> PipelineOf(UplinkAccount account) => pipelines.GetOrAdd(Place(account), _ => Build());

    ResiliencePipeline<VendorAnswer> Build() => new ResiliencePipelineBuilder<VendorAnswer> { TimeProvider = time }
        .AddRetry(new RetryStrategyOptions<VendorAnswer>
        {
            ShouldHandle = new PredicateBuilder<VendorAnswer>().Handle<UplinkException>(exception => exception.Error is UplinkError.NoAnswer),
            MaxRetryAttempts = 1,
            Delay = TimeSpan.FromSeconds(1),
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
        })
        .AddCircuitBreaker(new CircuitBreakerStrategyOptions<VendorAnswer>
        {
            ShouldHandle = new PredicateBuilder<VendorAnswer>().Handle<UplinkException>(exception => !exception.NotDone || exception.Error is UplinkError.Unreachable or UplinkError.TlsFailed),
            FailureRatio = 1,
            MinimumThroughput = 6,
            SamplingDuration = TimeSpan.FromMinutes(10),
            BreakDurationGenerator = state => ValueTask.FromResult(Shorter(TimeSpan.FromSeconds(30 * Math.Pow(2, Math.Min(state.HalfOpenAttempts, 4))))),
        })
        .Build();

    static TimeSpan Shorter(TimeSpan duration) => duration < LongestBreak ? duration : LongestBreak;

    static string Place(UplinkAccount account) => $"{account.Kind} {account.Address.Authority}";
}
