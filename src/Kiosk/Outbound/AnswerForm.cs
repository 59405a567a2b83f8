namespace Kiosk.Outbound;

public enum AnswerForm
{
    Json,
    BrokenJson,
    Text,
    Page,
    Empty,
}
