namespace Kiosk.Emulators.Uplinks;

enum Refusal
{
    WrongKey,

    /// <summary>HTTP 200 around the vendor's words for a failure.</summary>
    ErrorInside,

    TooManyRequests,
}
