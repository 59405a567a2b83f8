using Kiosk.Emulators;

namespace Kiosk.Pages;

static class DemoEndpoints
{
    /// <summary>The pictures of the demo's tickets; nothing is mapped without the demo.</summary>
    public static void MapDemo(this WebApplication app)
    {
        if (app.Services.GetService<EmulatorHost>() is not { } devices)
            return;
        app.MapGet("/demo/printer/{number:int}.png", (int number) => devices.ReceiptPrinter.Paper.ElementAtOrDefault(number - 1) is { } ticket
            ? Results.Bytes(ticket.ToPng(), "image/png")
            : Results.NotFound());
    }
}
