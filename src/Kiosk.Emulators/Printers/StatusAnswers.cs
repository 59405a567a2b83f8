using System.Text;

namespace Kiosk.Emulators.Printers;

/// <summary>What a printer answers to questions about itself.</summary>
static class StatusAnswers
{
    const int Fixed = 0x12;

    public static readonly byte[] Garbage = [0xFF, 0x00, 0x2A];

    const PrinterConditions Stopping = PrinterConditions.PaperOut | PrinterConditions.CoverOpen | PrinterConditions.Offline;

    public static bool Prints(PrinterConditions conditions) => (conditions & Stopping) == PrinterConditions.None;

    /// <summary>null: not a question.</summary>
    public static byte[]? To(EscPosCommand command, PrinterConditions conditions, bool confirmsPrinting) => command.Name switch
    {
        "DLE EOT" => RealTime(command.First, conditions) is { } status ? [status] : null,
        "GS r" => command.First is 1 or 49 ? [(byte)(conditions.HasFlag(PrinterConditions.PaperNearEnd) ? 0x03 : 0)] : [0],
        "GS I" => Identity(command.First),
        "GS ( H" when confirmsPrinting && command.Data is [48, 48, var a, var b, var c, var d] => [0x37, 0x22, a, b, c, d, 0],
        _ => null,
    };

    static byte? RealTime(int question, PrinterConditions conditions)
    {
        var paperOut = conditions.HasFlag(PrinterConditions.PaperOut);
        var coverOpen = conditions.HasFlag(PrinterConditions.CoverOpen);
        return question switch
        {
            1 => Status(Prints(conditions) ? 0 : 0x08),
            2 => Status((coverOpen ? 0x04 : 0) | (paperOut ? 0x20 : 0)),
            3 => Status(0),
            4 => Status((conditions.HasFlag(PrinterConditions.PaperNearEnd) || paperOut ? 0x0C : 0) | (paperOut ? 0x60 : 0)),
            _ => null,
        };
    }

    static byte Status(int bits) => (byte)(Fixed | bits);

    static byte[] Identity(int question) => question switch
    {
        65 => Text("1.0 EMULATED"),
        66 => Text("KIOSK"),
        67 => Text("EMULATED RECEIPT PRINTER"),
        68 => Text("0000000001"),
        _ => [0x20],
    };

    static byte[] Text(string value) => [(byte)'_', .. Encoding.ASCII.GetBytes(value), 0];
}
