namespace Kiosk.Emulators.Printers;

/// <summary>Obeys one command after another and puts ink on the paper.</summary>
sealed class PrintHead(ReceiptPrinterSettings settings, Action<PrintedTicket> printed)
{
    const int DefaultLineSpacing = 30;

    readonly LineBuffer line = new();
    readonly NativeCodes codes = new();
    readonly List<DotImage> stored = [];
    TicketBuilder ticket = new(settings.DotsPerLine);
    TextState text = new(settings);
    Alignment alignment;
    int lineSpacing = DefaultLineSpacing;
    int leftMargin;
    int? areaWidth;
    List<int> tabs = [];

    int Area => Math.Max(12, Math.Min(areaWidth ?? settings.DotsPerLine, settings.DotsPerLine - leftMargin));

    public void Apply(EscPosCommand command)
    {
        ticket.Note(command);
        if (command.Name == EscPosCommand.Text)
            Write(command.Data);
        else if (!text.Apply(command) && !Place(command))
            Print(command);
    }

    /// <summary>What has left the printer without a cut, if anything is on it.</summary>
    public PrintedTicket? Remainder()
    {
        if (!line.IsEmpty)
            Flush(lineSpacing, isLine: true);
        return ticket.HasPrint ? ticket.Build(PaperCut.None) : null;
    }

    bool Place(EscPosCommand command)
    {
        switch (command.Name)
        {
            case "ESC @":
                Reset();
                return true;
            case "ESC a":
                alignment = (Alignment)Math.Min(command.First & 3, 2);
                return true;
            case "ESC 2":
                lineSpacing = DefaultLineSpacing;
                return true;
            case "ESC 3":
                lineSpacing = command.First;
                return true;
            case "GS L" when line.IsEmpty:
                leftMargin = command.Word();
                return true;
            case "GS W" when line.IsEmpty:
                areaWidth = command.Word();
                return true;
            case "ESC $":
                MoveTo(command.Word());
                return true;
            case "ESC \\":
                MoveTo(line.Position + (short)command.Word());
                return true;
            case "ESC D":
                tabs = [.. command.Data.SkipLast(1).Select(column => column * DotFont.Cell(text.Style).Width)];
                return true;
            case "HT":
                MoveTo(tabs.Find(stop => stop > line.Position) is var stop and > 0 ? stop : (line.Position / 96 + 1) * 96);
                return true;
            default:
                return false;
        }
    }

    // A printer ignores a position outside of its print area.
    void MoveTo(int position)
    {
        if (position >= 0 && position <= Area)
            line.Position = position;
    }

    void Print(EscPosCommand command)
    {
        switch (command.Name)
        {
            case "LF":
                Flush(lineSpacing, isLine: true);
                break;
            case "ESC d":
                Flush(command.First * lineSpacing);
                break;
            case "ESC J":
                Flush(command.First);
                break;
            case "ESC *":
                line.Add(Graphics.Columns(command));
                break;
            case "GS v 0":
                Picture(Graphics.Raster(command));
                break;
            case "GS ( L" or "GS 8 L":
                Store(command);
                break;
            case "GS ( k":
                if (codes.Apply(command.Data))
                    QrCode();
                break;
            case "GS h":
                codes.SetBarcodeHeight(command.First);
                break;
            case "GS k":
                Barcode(command);
                break;
            case "ESC p":
                ticket.DrawerKicks++;
                break;
            case "GS V":
                Cut((command.First & 1) == 0 && command.First != 66 ? PaperCut.Full : PaperCut.Partial, command.Data.Length > 1 ? command.Data[1] : 0);
                break;
            case "ESC i" or "ESC m":
                Cut(PaperCut.Partial, feed: 0);
                break;
        }
    }

    void Reset()
    {
        // A printer forgets a line that has not been fed yet.
        line.Clear();
        stored.Clear();
        text = new TextState(settings);
        alignment = Alignment.Left;
        lineSpacing = DefaultLineSpacing;
        leftMargin = 0;
        areaWidth = null;
        tabs = [];
    }

    void Write(byte[] bytes)
    {
        foreach (var (character, width) in text.Decode(bytes))
        {
            if (line.Position + width > Area && !line.IsEmpty)
                Flush(lineSpacing, isLine: true, wrapped: true);
            line.Add(character, width, text.Style);
        }
    }

    void Flush(int feed, bool isLine = false, bool wrapped = false)
    {
        if (!line.IsEmpty || isLine)
        {
            var left = Left(line.Width);
            line.Draw(ticket.Raster, left, ticket.Top);
            foreach (var (x, image) in line.Images)
                ticket.Add(image, left + x);
            if (line.Images.Count == 0 || line.HasText)
                ticket.Add(new PrintedLine(line.Text(), line.FirstStyle ?? text.Style, alignment, ticket.Top, wrapped));
        }

        ticket.Feed(Math.Max(line.Height, feed));
        line.Clear();
    }

    int Left(int width) => leftMargin + alignment switch
    {
        Alignment.Center => Math.Max(0, (Area - width) / 2),
        Alignment.Right => Math.Max(0, Area - width),
        _ => 0,
    };

    void Picture(DotImage image)
    {
        if (!line.IsEmpty)
            Flush(lineSpacing, isLine: true);
        ticket.Add(image, Left(image.Width));
        ticket.Feed(image.Height);
    }

    void Store(EscPosCommand command)
    {
        switch (command.Data)
        {
            case [_, 112 or 113, ..] when command.Data.Length >= 10:
                stored.Add(Graphics.Stored(command));
                break;
            case [_, 2 or 50, ..] when stored.Count > 0:
                var picture = new DotImage(stored.Max(i => i.Width));
                stored.ForEach(i => picture.Draw(i, 0, 0));
                stored.Clear();
                Picture(picture);
                break;
        }
    }

    void QrCode()
    {
        if (!line.IsEmpty)
            Flush(lineSpacing, isLine: true);
        ticket.QrCodes.Add(codes.QrCode(ticket.Top));
        if (codes.QrPicture() is not { } picture)
            return;
        ticket.Raster.Draw(picture, Left(picture.Width), ticket.Top);
        ticket.Feed(picture.Height);
    }

    void Barcode(EscPosCommand command)
    {
        var barcode = NativeCodes.Barcode(command.Data, ticket.Top);
        ticket.Barcodes.Add(barcode);
        var bars = codes.Bars(barcode);
        ticket.Raster.Draw(bars, Left(bars.Width), ticket.Top);
        ticket.Feed(bars.Height);
    }

    void Cut(PaperCut cut, int feed)
    {
        if (!line.IsEmpty)
            Flush(lineSpacing, isLine: true);
        ticket.Feed(feed);
        if (ticket.Top == 0)
            return;
        var done = ticket.Build(cut);
        ticket = new TicketBuilder(settings.DotsPerLine);
        printed(done);
    }
}
