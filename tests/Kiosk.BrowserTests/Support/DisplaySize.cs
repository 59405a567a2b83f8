namespace Kiosk.BrowserTests.Support;

public sealed record DisplaySize(int Width, int Height)
{
    /// <summary>The Raspberry Pi's 7" panel.</summary>
    public static DisplaySize Panel { get; } = new(800, 480);

    public static DisplaySize Netbook { get; } = new(1024, 600);

    public static DisplaySize Desk { get; } = new(1280, 800);

    public static IReadOnlyList<DisplaySize> All { get; } = [Panel, Netbook, Desk];

    public override string ToString() => $"{Width}x{Height}";
}
