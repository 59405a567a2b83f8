using System.Globalization;

namespace Kiosk.Emulators.Uplinks;

/// <summary>Times as the vendors print them.</summary>
static class Stamps
{
    extension(DateTimeOffset at)
    {
        /// <summary>RFC 3339 in Z; zeros at the end of the fraction are dropped.</summary>
        public string Rfc3339 => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.FFFK", CultureInfo.InvariantCulture);

        public string Rfc3339Seconds => at.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture);

        /// <summary>yyyy-mm-dd hh24:mi:ss, in UTC.</summary>
        public string MySql => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>ISO 8601; without a zone it is UTC.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
}
