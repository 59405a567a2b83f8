using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>Messages of IPP written byte by byte, a second time and apart from the product's.</summary>
static class IppBytes
{
    public const int PrintJob = 2;
    public const int ValidateJob = 4;
    public const int CancelJob = 8;
    public const int GetJobAttributes = 9;
    public const int GetJobs = 10;
    public const int GetPrinterAttributes = 11;
    const string Integer = "21";
    const string Flag = "22";
    const string Enum = "23";
    const string Text = "41";
    const string Keyword = "44";
    const string Mime = "49";

    public static int Operation(ScriptedRequest request) => (request.Body[2] << 8) | request.Body[3];

    /// <param name="change">Added to the request's id.</param>
    public static byte[] Answer(ScriptedRequest request, int status = 0, string groups = "", int change = 0) =>
        Bytes(string.Create(CultureInfo.InvariantCulture, $"0101{status:x4}{Id(request) + change:x8}01") + Value("47", "attributes-charset", "utf-8") + groups + "03");

    public static ScriptedReply Reply(ScriptedRequest request, int status = 0, string groups = "", int change = 0) =>
        ScriptedReply.Of(Answer(request, status, groups, change), "application/ipp");

    public static string Printer(int state = 3, string reason = "none", bool accepts = true, string format = "application/pdf", bool validates = true) =>
        "04" + Number(Enum, "printer-state", state) + Value(Keyword, "printer-state-reasons", reason)
        + Hex(Flag, "printer-is-accepting-jobs", accepts ? "01" : "00") + Value(Mime, "document-format-supported", format)
        + Number(Enum, "operations-supported", validates ? ValidateJob : PrintJob);

    public static string Job(int? state, string reason = "none", int? impressions = null, string? name = null) =>
        "02" + Number(Integer, "job-id", 7) + (state is { } known ? Number(Enum, "job-state", known) : "") + Value(Keyword, "job-state-reasons", reason)
        + (impressions is { } count ? Number(Integer, "job-impressions-completed", count) : "") + (name is null ? "" : Value("42", "job-name", name));

    public static string Message(string text) => Value(Text, "status-message", text);

    public static string JobName(ScriptedRequest request)
    {
        var at = request.Body.IndexOf("job-name", StringComparison.Ordinal) + "job-name".Length;
        return request.Body.Substring(at + 2, (request.Body[at] << 8) | request.Body[at + 1]);
    }

    public static string Value(string tag, string name, string value) => Hex(tag, name, Convert.ToHexString(Encoding.UTF8.GetBytes(value)));

    public static string Number(string tag, string name, int value) => Hex(tag, name, value.ToString("x8", CultureInfo.InvariantCulture));

    public static string Hex(string tag, string name, string value) =>
        string.Create(CultureInfo.InvariantCulture, $"{tag}{name.Length:x4}{Convert.ToHexString(Encoding.ASCII.GetBytes(name))}{value.Length / 2:x4}{value}");

    public static byte[] Bytes(string hex) => Convert.FromHexString(hex);

    static int Id(ScriptedRequest request) => BinaryPrimitives.ReadInt32BigEndian(Encoding.Latin1.GetBytes(request.Body[4..8]));
}
