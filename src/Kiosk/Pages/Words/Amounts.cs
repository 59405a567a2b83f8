using System.Globalization;
using Kiosk.Localization;
using Kiosk.Vouchers;
using Microsoft.Extensions.Localization;

namespace Kiosk.Pages.Words;

/// <summary>Bytes, durations and validities in words.</summary>
public sealed class Amounts(IStringLocalizer<Screen> text)
{
    static readonly string[] Units = ["Bytes.B", "Bytes.KB", "Bytes.MB", "Bytes.GB", "Bytes.TB"];

    /// <summary>Of 1024 a step, as the router counts: its largest limit, 9437184 MB, is 9 TB.</summary>
    public string Bytes(long bytes)
    {
        double value = Math.Max(0, bytes);
        var unit = 0;
        while (value >= 999.5 && unit < Units.Length - 1)
        {
            value /= 1024;
            unit++;
        }

        var format = value >= 100 || unit == 0 ? "0" : value >= 10 ? "0.#" : "0.##";
        return text[Units[unit], value.ToString(format, CultureInfo.CurrentCulture)];
    }

    public string Bytes(long? bytes) => bytes is null ? text["None"] : Bytes(bytes.Value);

    /// <summary>Of 1000 a step, as speeds are sold.</summary>
    public string BitsPerSecond(double bits)
    {
        var (unit, value) = bits >= 999_500 ? ("Speed.Mbit", bits / 1_000_000) : ("Speed.Kbit", bits / 1000);
        return text[unit, Math.Max(0, value).ToString(value >= 10 ? "0" : "0.#", CultureInfo.CurrentCulture)];
    }

    /// <summary>A limit as it was set: <c>2000 MB</c> is not rounded to gigabytes.</summary>
    public string Megabytes(long megabytes)
    {
        var unit = 2;
        while (megabytes % 1024 == 0 && unit < Units.Length - 1)
        {
            megabytes /= 1024;
            unit++;
        }

        return text[Units[unit], megabytes.ToString("N0", CultureInfo.CurrentCulture)];
    }

    /// <summary>The two largest units: <c>45 s</c>, <c>9 h 12 min</c>, <c>2 d 20 h</c>.</summary>
    public string Duration(TimeSpan duration) => duration switch
    {
        { TotalMinutes: < 1 } => text["Duration.S", Math.Max(0, duration.Seconds)],
        { TotalHours: < 1 } => text["Duration.Min", duration.Minutes],
        { TotalDays: < 1 } => duration.Minutes == 0
            ? text["Duration.H", duration.Hours]
            : text["Duration.HMin", duration.Hours, duration.Minutes],
        _ => duration.Hours == 0 ? text["Duration.D", duration.Days] : text["Duration.DH", duration.Days, duration.Hours],
    };

    public string Duration(TimeSpan? duration) => duration is null ? text["None"] : Duration(duration.Value);

    /// <summary>The router's spelling in the page's language; what is not one of the 65 as it is.</summary>
    public string Validity(string? validFor) => ValidFor.Find(validFor) switch
    {
        null => string.IsNullOrEmpty(validFor) ? text["None"] : validFor,
        { Duration: null } => text["Validity.Always"],
        { Duration: { TotalHours: 1 } } => text["Validity.Hour"],
        { Duration: { TotalHours: < 24 } hours } => text["Validity.Hours", hours.TotalHours],
        { Duration: { TotalDays: 1 } } => text["Validity.Day"],
        { Duration: { } days } => text["Validity.Days", days.TotalDays],
    };

    public string Limits(long? downloadMb, long? uploadMb) => (downloadMb, uploadMb) switch
    {
        (null, null) => text["Limit.None"],
        (not null, null) => text["Limit.Down", Megabytes(downloadMb.Value)],
        (null, not null) => text["Limit.Up", Megabytes(uploadMb.Value)],
        _ => text["Limit.Both", Megabytes(downloadMb.Value), Megabytes(uploadMb.Value)],
    };
}
