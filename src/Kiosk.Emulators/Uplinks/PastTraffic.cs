namespace Kiosk.Emulators.Uplinks;

/// <summary>What went through something in any hour, past or present: the same whenever asked, little at night, most in the evening.</summary>
static class PastTraffic
{
    const double MostBytesAnHour = 400_000_000;

    public static (long In, long Out) Hour(string something, long hour)
    {
        var ofDay = (hour % 24 + 24) % 24;
        var rhythm = 0.15 + 0.85 * Math.Pow(Math.Sin(Math.PI * ((ofDay + 4) % 24) / 24), 2);
        var incoming = (long)(MostBytesAnHour * rhythm * (0.4 + 0.6 * Dice.Fraction(something, hour)));
        return (incoming, (long)(incoming * (0.06 + 0.08 * Dice.Fraction(something, -hour))));
    }

    /// <summary>Hours that are not whole count in part.</summary>
    public static (double In, double Out) Between(string something, DateTimeOffset from, DateTimeOffset till)
    {
        var (incoming, outgoing) = (0.0, 0.0);
        for (var hour = HourOf(from); StartOf(hour) < till; hour++)
        {
            var start = StartOf(hour) < from ? from : StartOf(hour);
            var end = StartOf(hour + 1) > till ? till : StartOf(hour + 1);
            var share = Math.Max(0, (end - start).TotalHours);
            var (@in, @out) = Hour(something, hour);
            incoming += @in * share;
            outgoing += @out * share;
        }

        return (incoming, outgoing);
    }

    public static long HourOf(DateTimeOffset at) => (long)Math.Floor(at.ToUnixTimeSeconds() / 3600.0);

    public static DateTimeOffset StartOf(long hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600);
}
