namespace Kiosk.Printing;

/// <summary>The printer cannot take a ticket now and not a byte has left: the job waits and is tried again.</summary>
public sealed class PrinterAwayException(PrintTrouble trouble, Exception? cause = null) : Exception(trouble.Sentence, cause)
{
    public PrintTrouble Trouble => trouble;
}

/// <summary>The printer certainly did not print this ticket and never will; it may well take the next one.</summary>
public sealed class TicketRefusedException(PrintTrouble trouble, Exception? cause = null) : Exception(trouble.Sentence, cause)
{
    public PrintTrouble Trouble => trouble;
}

/// <summary>Bytes have left, and whether they are on paper is not known.</summary>
public sealed class PrintUnconfirmedException(PrintTrouble trouble, Exception? cause = null) : Exception(trouble.Sentence, cause)
{
    public PrintTrouble Trouble => trouble;
}

/// <summary>The printer's settings have to change before anything can be printed.</summary>
public sealed class PrinterSettingsException(PrintTrouble trouble) : Exception(trouble.Sentence)
{
    public PrintTrouble Trouble => trouble;
}
