namespace Kiosk.Emulators.Uplinks;

/// <summary>One vendor's page: its calls, its answers and its words for no.</summary>
interface IVendorApi
{
    JsonTraits Traits { get; }

    /// <summary>The name by which faults and the log know this request; "" if the vendor has no such call.</summary>
    string CallOf(Incoming request);

    /// <summary>Acts as far as key and limits allow, also when the client has hung up.</summary>
    Task<Answer> AnswerAsync(Incoming request, CancellationToken unplugged);

    Answer Refuse(Refusal refusal, Incoming request);
}
