namespace Kiosk.Health;

static class ThisVersion
{
    public static string Text { get; } = typeof(ThisVersion).Assembly.GetName().Version!.ToString(3); // the build sets it
}
