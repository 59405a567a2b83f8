namespace Kiosk.Pages.Words;

/// <summary>A state as the screen shows it: an icon and a word, and a colour that says nothing by itself.</summary>
public sealed record StateWord(Tone Tone, string Icon, string Text);

public enum Tone
{
    Good,
    Wait,
    Warn,
    Bad,
    Quiet,
}
