namespace Kiosk.Emulators.Printers;

/// <summary>Cuts a stream of bytes into commands; what is not complete yet waits for more.</summary>
sealed class EscPosReader
{
    byte[] pending = [];

    public List<EscPosCommand> Feed(ReadOnlySpan<byte> bytes)
    {
        byte[] all = [.. pending, .. bytes];
        var commands = new List<EscPosCommand>();
        var offset = 0;
        while (offset < all.Length && TryRead(all.AsSpan(offset), out var command, out var length))
        {
            commands.Add(command);
            offset += length;
        }

        pending = all[offset..];
        return commands;
    }

    public void Reset() => pending = [];

    static bool TryRead(ReadOnlySpan<byte> data, out EscPosCommand command, out int length)
    {
        if (data[0] >= 0x20)
        {
            var end = data.IndexOfAnyInRange((byte)0x00, (byte)0x1F);
            length = end < 0 ? data.Length : end;
            command = new EscPosCommand(EscPosCommand.Text, data[..length].ToArray());
            return true;
        }

        command = default;
        length = 0;
        if (EscPosGrammar.Name(data, out var bytesOfName) is not { } name)
            return false;
        if (EscPosGrammar.Parameters(name, data[bytesOfName..]) is not { } parameters || bytesOfName + parameters.Length > data.Length)
            return false;
        length = (int)(bytesOfName + parameters.Length);
        command = new EscPosCommand(name, data[(bytesOfName + parameters.Skip)..length].ToArray());
        return true;
    }
}
