using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Kiosk.Pages.Api;

/// <summary>
/// A table for a spreadsheet: UTF-8, a header row, unknown columns last as <c>extra.NAME</c>. A cell that a
/// spreadsheet would take for a formula is put behind an apostrophe: guests choose their names themselves.
/// </summary>
static class GuestCsv
{
    public const string ContentType = "text/csv; charset=utf-8";

    static readonly CsvWriterOptions Options = new() { Injection = CsvInjection.Escape };

    public static byte[] Write<T>(IReadOnlyCollection<T> rows)
        where T : IGuestRow
    {
        var columns = typeof(T).GetProperties().Where(property => property.Name != nameof(IGuestRow.Extra)).ToList();
        var extras = rows.SelectMany(row => row.Extra.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using var memory = new MemoryStream();
        using (var csv = CsvWriter.Create(memory, Options, leaveOpen: true))
        {
            foreach (var column in columns)
                csv.WriteField(JsonNamingPolicy.CamelCase.ConvertName(column.Name));
            foreach (var extra in extras)
                csv.WriteField($"extra.{extra}");
            csv.EndRecord();
            foreach (var row in rows)
            {
                foreach (var column in columns)
                    csv.WriteField(Text(column.GetValue(row)));
                foreach (var extra in extras)
                    csv.WriteField(row.Extra.GetValueOrDefault(extra));
                csv.EndRecord();
            }
        }

        return memory.ToArray();
    }

    static string? Text(object? value) => value switch
    {
        DateTimeOffset instant => InstantConverter.Write(instant),
        bool flag => flag ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
