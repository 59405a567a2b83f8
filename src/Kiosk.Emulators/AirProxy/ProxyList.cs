using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.AirProxy;

/// <summary><c>list</c> with its filters.</summary>
static class ProxyList
{
    static readonly TimeSpan patience = TimeSpan.FromMilliseconds(200);

    public static Answer Of(IReadOnlyList<Dongle> dongles, Incoming request, bool listsAutoRotation)
    {
        try
        {
            var found = dongles.Where(d => Meets(d, request)).Select(d => (JsonNode?)Row(d, listsAutoRotation)).ToArray();
            return Answer.Of(new JsonObject { ["proxies"] = new JsonArray(found), ["count"] = found.Length, ["success"] = true });
        }
        catch (ArgumentException)
        {
            return AirProxyApi.Failure("Invalid comment_re.");
        }
    }

    static bool Meets(Dongle dongle, Incoming request)
    {
        var rental = dongle.Rental;
        return Filter("id", dongle.Knows)
            && Filter("ip", value => string.Equals(value, rental.Host, StringComparison.OrdinalIgnoreCase))
            && Filter("port", value => value == rental.Port.ToString(CultureInfo.InvariantCulture))
            && Filter("username", value => value == rental.Username)
            && Filter("isp", value => value == rental.Isp)
            && Filter("comment", value => value == rental.Comment)
            && (request.Query("comment") is not null || Filter("comment_re", value => Regex.IsMatch(rental.Comment, value, RegexOptions.CultureInvariant, patience)));

        bool Filter(string name, Func<string, bool> meets) => request.Query(name) is not { } value || meets(value);
    }

    static JsonObject Row(Dongle dongle, bool listsAutoRotation)
    {
        var rental = dongle.Rental;
        var row = new JsonObject
        {
            ["id"] = rental.Id,
            ["ip"] = rental.Host,
            ["port"] = rental.Port,
            ["username"] = rental.Username,
            ["password"] = rental.Password,
            ["src_whitelist"] = new JsonArray([.. rental.SourceWhitelist.Select(range => (JsonNode?)range)]),
            ["isp"] = rental.Isp,
            ["comment"] = rental.Comment,
            ["in_use_from"] = dongle.RentedFrom.Rfc3339Seconds,
            ["in_use_till"] = dongle.RentedTill.Rfc3339Seconds,
        };
        if (listsAutoRotation)
        {
            row["ext_ip_upd_interval"] = rental.UpdateInterval;
            row["ext_ip_upd_calendar"] = rental.UpdateCalendar;
        }

        return row;
    }
}
