namespace Kiosk.Localization;

/// <summary>Words on tickets, in the guest's language: Ticket.resx.</summary>
public sealed class Ticket;
