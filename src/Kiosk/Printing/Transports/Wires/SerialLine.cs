using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace Kiosk.Printing.Transports.Wires;

/// <summary>How a serial line is set; the address's query says what is not usual.</summary>
sealed record SerialLine
{
    static readonly int[] Speeds = [1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200, 230400, 460800, 921600];

    public int Baud { get; private init; } = 9600;
    public SerialParity Parity { get; private init; }
    public int Bits { get; private init; } = 8;
    public int Stop { get; private init; } = 1;
    public SerialFlow Flow { get; private init; }

    /// <summary><c>?baud=19200&amp;parity=none|even|odd&amp;bits=7|8&amp;stop=1|2&amp;flow=none|hardware|software</c>; null when it is not valid.</summary>
    public static SerialLine? Read(Uri address)
    {
        var line = new SerialLine();
        foreach (var (key, values) in QueryHelpers.ParseQuery(address.Query))
        {
            if (values is not [{ } value] || line.With(key, value) is not { } next)
                return null;
            line = next;
        }

        return line;
    }

    SerialLine? With(string key, string value) => key switch
    {
        "baud" => Number(value) is { } baud && Speeds.Contains(baud) ? this with { Baud = baud } : null,
        "bits" => Number(value) is { } bits and (7 or 8) ? this with { Bits = bits } : null,
        "stop" => Number(value) is { } stop and (1 or 2) ? this with { Stop = stop } : null,
        "parity" => Word<SerialParity>(value) is { } parity ? this with { Parity = parity } : null,
        "flow" => Word<SerialFlow>(value) is { } flow ? this with { Flow = flow } : null,
        _ => null,
    };

    static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    static T? Word<T>(string text)
        where T : struct, Enum =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && Enum.TryParse<T>(text, ignoreCase: true, out var word) ? word : null;
}

enum SerialParity
{
    None,
    Even,
    Odd,
}

enum SerialFlow
{
    None,

    /// <summary>RTS and CTS.</summary>
    Hardware,

    /// <summary>XON and XOFF.</summary>
    Software,
}
