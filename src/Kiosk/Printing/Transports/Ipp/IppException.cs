namespace Kiosk.Printing.Transports.Ipp;

/// <summary>No answer that can be used. What it says of the request decides what becomes of a ticket.</summary>
sealed class IppException(IppFault fault, PrintTrouble trouble, Exception? cause = null) : Exception(trouble.Sentence, cause)
{
    public IppFault Fault => fault;

    public PrintTrouble Trouble => trouble;

    /// <summary>Given with <see cref="IppFault.Refused"/> when it came in IPP, or in HTTP's word for the same.</summary>
    public IppStatus? Status { get; init; }
}

enum IppFault
{
    /// <summary>Not a byte of the request's body has left.</summary>
    NotSent,

    /// <summary>The printer read the request and did not do it.</summary>
    Refused,

    /// <summary>Sent, and what became of it is not known.</summary>
    NoAnswer,
}
