using System.Globalization;
using CsvHelper;
using Kiosk.Pages.Api;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Pages;

/// <summary>
/// History for a spreadsheet, in UTF-8 with a header row, page after page: a month of looks is never in memory at once.
/// Times come twice, in UTC and by the venue's clock.
/// </summary>
public sealed class HistoryCsv(UplinkHistoryStore history, SampleReaderStore samples)
{
    public const string ContentType = "text/csv; charset=utf-8";
    const int Page = 1000;

    static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    static readonly string[] OfSamples =
        ["at", "local", "state", "seconds", "downloadBitsPerSecond", "uploadBitsPerSecond", "downloadBytes", "uploadBytes"];

    static readonly string[] OfHours =
    [
        "from", "local", "upSeconds", "degradedSeconds", "downSeconds", "unknownSeconds", "downloadBitsPerSecond", "uploadBitsPerSecond",
        "peakDownloadBitsPerSecond", "peakUploadBitsPerSecond", "downloadBytes", "uploadBytes",
    ];

    /// <summary>The looks while all of them are kept, else the hours.</summary>
    public async Task WriteAsync(Stream output, string uplink, HistoryRange range, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var isFine = range.HasSamples;
        await WriteAsync(output, [isFine ? OfSamples : OfHours], cancellationToken);
        var pages = isFine
            ? samples.Pages(uplink, range.From, range.To).Select(page => page.Select(sample => Row(sample, zone)))
            : history.Hours(uplink, range.From, range.To).Chunk(Page).Select(page => page.Select(hour => Row(hour, zone)));
        foreach (var page in pages)
            await WriteAsync(output, page, cancellationToken);
    }

    static IReadOnlyList<string?> Row(UplinkSample sample, TimeZoneInfo zone) =>
    [
        InstantConverter.Write(sample.At), Local(sample.At, zone), sample.State.ToText(), Text(sample.Seconds),
        Text(sample.DownloadBitsPerSecond), Text(sample.UploadBitsPerSecond), Text(sample.DownloadBytes), Text(sample.UploadBytes),
    ];

    static IReadOnlyList<string?> Row(UplinkHour hour, TimeZoneInfo zone) =>
    [
        InstantConverter.Write(hour.At), Local(hour.At, zone), Text(hour.Up), Text(hour.Degraded), Text(hour.Down), Text(hour.Unknown),
        Text((long?)hour.DownloadBitsPerSecond), Text((long?)hour.UploadBitsPerSecond),
        hour.Speeds == 0 ? null : Text(hour.DownloadPeak), hour.Speeds == 0 ? null : Text(hour.UploadPeak), Text(hour.DownloadBytes), Text(hour.UploadBytes),
    ];

    static string Local(DateTimeOffset at, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(at, zone).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);

    static async Task WriteAsync(Stream output, IEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancellationToken)
    {
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
        {
            foreach (var row in rows)
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.EndRecord();
            }
        }

        memory.Position = 0;
        await memory.CopyToAsync(output, cancellationToken);
    }
}
