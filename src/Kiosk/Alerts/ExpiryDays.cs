namespace Kiosk.Alerts;

/// <summary>How many days before a subscription, plan or rental ends it is told.</summary>
static class ExpiryDays
{
    static readonly int[] Told = [1, 7, 14];

    /// <summary>Some vendors count in days left, so the same date comes a little otherwise each time.</summary>
    static readonly TimeSpan SameDate = TimeSpan.FromHours(12);

    /// <summary>Null: nothing new.</summary>
    public static int? Due(DateTimeOffset expiresAt, DateTimeOffset now, AlertMemory memory)
    {
        var isSame = memory.ExpiresAt is { } told && (told - expiresAt).Duration() < SameDate;
        var fewest = isSame && memory.ToldDays is { } days ? days : int.MaxValue;
        foreach (var day in Told)
        {
            if (expiresAt - now <= TimeSpan.FromDays(day))
                return day < fewest ? day : null;
        }

        return null;
    }
}
