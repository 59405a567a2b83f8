namespace Kiosk.Uplinks;

/// <summary>How a fact is put for a person.</summary>
public enum FactForm
{
    Plain,
    Bytes,
    BitsPerSecond,
    Percent,
    Moment,
    Days,
}
