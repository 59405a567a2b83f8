namespace Kiosk.Emulators.Printers;

/// <summary>The dots of the four ways to send a picture.</summary>
static class Graphics
{
    /// <summary><c>GS v 0</c>: m, bytes a row, rows, the rows from the left.</summary>
    public static DotImage Raster(EscPosCommand command)
    {
        var (mode, bytes, rows) = (command.First, command.Word(1), command.Word(3));
        return Rows(command.Data.AsSpan(5), bytes * 8, rows, (mode & 1) + 1, (mode >> 1 & 1) + 1);
    }

    /// <summary><c>ESC *</c>: columns from the left, the highest bit on top; 8-dot modes print a third as fine.</summary>
    public static DotImage Columns(EscPosCommand command)
    {
        var bytes = command.First >= 32 ? 3 : 1;
        var wide = command.First % 32 == 0 ? 2 : 1;
        return Columns(command.Data.AsSpan(3), command.Word(1), bytes * 8, wide, bytes == 3 ? 1 : 3);
    }

    /// <summary><c>GS ( L</c> and <c>GS 8 L</c>, functions 112 (rows) and 113 (columns): m fn a bx by c x y data.</summary>
    public static DotImage Stored(EscPosCommand command)
    {
        var (wide, high) = (Math.Clamp(command.Data[3], (byte)1, (byte)2), Math.Clamp(command.Data[4], (byte)1, (byte)2));
        var (columns, rows) = (command.Word(6), command.Word(8));
        var data = command.Data.AsSpan(10);
        return command.Data[1] == 112 ? Rows(data, columns, rows, wide, high) : Columns(data, columns, rows, wide, high);
    }

    static DotImage Rows(ReadOnlySpan<byte> data, int columns, int rows, int wide, int high)
    {
        var stride = (columns + 7) / 8;
        rows = stride == 0 ? 0 : Math.Min(rows, data.Length / stride);
        var image = new DotImage(columns * wide);
        image.Extend(rows * high);
        for (var y = 0; y < rows; y++)
        {
            for (var x = 0; x < columns; x++)
            {
                if (IsBlack(data, y * stride, x))
                    image.Fill(x * wide, y * high, wide, high);
            }
        }

        return image;
    }

    static DotImage Columns(ReadOnlySpan<byte> data, int columns, int rows, int wide, int high)
    {
        var stride = (rows + 7) / 8;
        columns = stride == 0 ? 0 : Math.Min(columns, data.Length / stride);
        var image = new DotImage(columns * wide);
        image.Extend(rows * high);
        for (var x = 0; x < columns; x++)
        {
            for (var y = 0; y < rows; y++)
            {
                if (IsBlack(data, x * stride, y))
                    image.Fill(x * wide, y * high, wide, high);
            }
        }

        return image;
    }

    static bool IsBlack(ReadOnlySpan<byte> data, int offset, int bit) =>
        (data[offset + bit / 8] & (0x80 >> (bit % 8))) != 0;
}
