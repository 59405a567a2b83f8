namespace Kiosk.Staff;

/// <summary>Who acts, as the event log names them.</summary>
public static class Actor
{
    public const string Desk = "desk";

    public static string Program(string tokenName) => $"api:{tokenName}";
}
