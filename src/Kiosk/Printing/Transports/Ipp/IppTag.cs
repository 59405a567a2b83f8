namespace Kiosk.Printing.Transports.Ipp;

/// <summary>Delimiters of groups and syntaxes of values (RFC 8010, section 3.5).</summary>
enum IppTag : byte
{
    None = 0x00,
    Operation = 0x01,
    Job = 0x02,
    End = 0x03,
    Printer = 0x04,
    LastDelimiter = 0x0f,
    LastOutOfBand = 0x1f,
    Integer = 0x21,
    Boolean = 0x22,
    Enum = 0x23,
    BeginCollection = 0x34,
    TextWithLanguage = 0x35,
    NameWithLanguage = 0x36,
    EndCollection = 0x37,
    Text = 0x41,
    Name = 0x42,
    Keyword = 0x44,
    Uri = 0x45,
    Charset = 0x47,
    Language = 0x48,
    MimeType = 0x49,
    LastText = 0x5f,
}
