namespace Kiosk.Pages;

/// <summary>What a form was about has changed since it was rendered; nothing was sent. The message is for a person.</summary>
public sealed class NotAsSeenException(string sentence) : Exception(sentence);
