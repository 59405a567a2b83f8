using Dapper;
using Kiosk.Storage;
using Kiosk.Uplinks;
using Kiosk.Uplinks.History;

namespace Kiosk.Tests.Support;

/// <summary>What an uplink has been through: 13 months of hours, two days of looks, and outages with their reasons.</summary>
public sealed class SeededHistory(Database database, SampleStore samples, DateTimeOffset now)
{
    const int Hours = 24 * 390;
    const int Looks = 2 * 24 * 60;

    static readonly DateTimeOffset Monday = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Write(KioskUnderTest kiosk, string uplink, DateTimeOffset now) =>
        new SeededHistory(kiosk.Get<Database>(), kiosk.Get<SampleStore>(), now).Write(uplink);

    void Write(string uplink)
    {
        samples.Write([.. Enumerable.Range(0, Looks).Reverse().Select(minute => Look(uplink, minute))]);
        var newest = now.AddMinutes(-Looks).ToUnixTimeSeconds() / 3600 * 3600;
        database.Write(connection =>
        {
            connection.Execute(
                """
                INSERT OR IGNORE INTO uplink_hours (uplink_id, hour, up, degraded, down, unknown, first_half, second_half, samples, speeds,
                  download_sum, upload_sum, download_peak, upload_peak, download_bytes, upload_bytes)
                VALUES ((SELECT id FROM uplink_names WHERE name = @uplink), @hour, @up, 0, @down, 0, @state, 0, 60, 60,
                  @speed * 60, @speed * 6, @speed * 2, @speed / 5, @speed * 450, @speed * 45)
                """,
                Enumerable.Range(1, Hours).Where(n => n % 1000 > 30).Select(n => newest - (n * 3600L)).Select(hour => new
                {
                    uplink,
                    hour,
                    up = IsBad(hour) ? 2900 : 3600,
                    down = IsBad(hour) ? 700 : 0,
                    state = IsBad(hour) ? 3 : 0,
                    speed = SpeedAt(DateTimeOffset.FromUnixTimeSeconds(hour)),
                }));
            connection.Execute(
                """
                INSERT INTO uplink_outages (uplink_id, state, reason, arguments, started_at, ended_at)
                VALUES ((SELECT id FROM uplink_names WHERE name = @uplink), @state, @reason, @arguments, @start, @end)
                """,
                new[]
                {
                    Outage(uplink, "down", "NoAnswer", """["AirVPN"]""", Minutes(0, 12), null),
                    Outage(uplink, "degraded", "Refused", """["AirVPN","packet loss of 30 % on the way to the server"]""", Minutes(7, 50), Minutes(7, 20)),
                    Outage(uplink, "down", "Unreachable", """["AirVPN"]""", Minutes(26, 0), Minutes(25, 0)),
                    Outage(uplink, "down", "NoLongerKnown", "[]", Minutes(24 * 20, 30), Minutes(24 * 20, 10)),
                });
        });
    }

    PendingLook Look(string uplink, int minutesAgo)
    {
        var at = now.AddMinutes(-minutesAgo);
        var state = minutesAgo switch
        {
            < 12 => UplinkState.Down,
            >= (7 * 60) + 20 and < (7 * 60) + 50 => UplinkState.Degraded,
            >= 25 * 60 and < 26 * 60 => UplinkState.Down,
            >= 600 and < 640 => UplinkState.Unknown,
            _ => UplinkState.Up,
        };
        var seconds = minutesAgo is >= 180 and < 300 or Looks - 1 ? 0 : 60;
        long? speed = state is UplinkState.Up or UplinkState.Degraded && seconds > 0 ? SpeedAt(at) : null;
        return new PendingLook(uplink, new UplinkSample(at, seconds, state, speed, speed / 10, (speed ?? 0) * 15 / 2, (speed ?? 0) * 3 / 4), Counter: null);
    }

    DateTimeOffset Minutes(int hours, int minutes) => now.AddMinutes(-((hours * 60) + minutes));

    static object Outage(string uplink, string state, string reason, string arguments, DateTimeOffset start, DateTimeOffset? end) =>
        new { uplink, state, reason, arguments, start, end };

    static bool IsBad(long hour) => hour / 3600 % 211 == 0;

    /// <summary>Evenings and weekends are busy.</summary>
    static long SpeedAt(DateTimeOffset at)
    {
        var hours = (at - Monday).TotalHours;
        var day = 1 - Math.Cos((hours - 7) / 24 * 2 * Math.PI);
        var ripple = 1 + (0.25 * Math.Sin(hours * 7.3)) + (0.2 * Math.Sin(hours * 31));
        return (long)(1e6 * (0.4 + (9 * day * ripple * (at.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 1.6 : 1))));
    }
}
