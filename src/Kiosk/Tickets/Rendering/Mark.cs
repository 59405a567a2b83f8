using Kiosk.Tickets.Drawing;

namespace Kiosk.Tickets.Rendering;

/// <summary>One thing at its place on the paper, in layout units from the top left of the content.</summary>
abstract record Mark
{
    public abstract void Draw(Canvas canvas);
}

sealed record TextMark(TextBox Box, double X, double Y) : Mark
{
    public override void Draw(Canvas canvas) => canvas.Text(Box, X, Y);
}

sealed record CodeMark(QrMatrix Code, double X, double Y, double Module) : Mark
{
    public override void Draw(Canvas canvas) => canvas.Code(Code, X, Y, Module);
}

sealed record LogoMark(TicketLogo Logo, double X, double Y, double Width, double Height) : Mark
{
    public override void Draw(Canvas canvas) => canvas.Logo(Logo, X, Y, Width, Height);
}

sealed record BarMark(double X, double Y, double Width, double Height) : Mark
{
    public override void Draw(Canvas canvas) => canvas.Bar(X, Y, Width, Height);
}

sealed record DashMark(double X, double Y, double Width) : Mark
{
    public override void Draw(Canvas canvas) => canvas.Line(X, Y, X + Width, Y, 2, 8, 8);
}

sealed record Movement(IReadOnlyList<Mark> Marks, double X, double Y) : Mark
{
    public override void Draw(Canvas canvas)
    {
        canvas.Place(X, Y, 1);
        foreach (var mark in Marks)
            mark.Draw(canvas);
        canvas.Back();
    }
}
