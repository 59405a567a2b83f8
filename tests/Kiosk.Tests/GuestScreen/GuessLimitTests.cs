using System.Net;
using Kiosk.GuestScreen;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.GuestScreen;

public sealed class GuessLimitTests
{
    readonly ManualTimeProvider time = new();
    readonly GuessLimit limit;

    public GuessLimitTests() => limit = new GuessLimit(time);

    [Fact]
    public void A_few_misses_are_forgiven()
    {
        Miss("192.168.10.20", GuessLimit.MostMisses - 1);
        Waits("192.168.10.20").ShouldBeFalse();
        Miss("192.168.10.20", 1);
        Waits("192.168.10.20").ShouldBeTrue();
    }

    [Fact]
    public void One_address_does_not_hold_up_another()
    {
        Miss("192.168.10.20", 50);
        Waits("192.168.10.21").ShouldBeFalse();
    }

    [Fact]
    public void The_many_addresses_of_one_IPv6_machine_are_one()
    {
        Miss("2001:db8:0:1::5", GuessLimit.MostMisses);
        Waits("2001:db8:0:1:ffff::9").ShouldBeTrue();
        Waits("2001:db8:0:2::5").ShouldBeFalse();
    }

    [Fact]
    public void An_address_is_the_same_in_both_spellings()
    {
        Miss("::ffff:192.168.10.20", GuessLimit.MostMisses);
        Waits("192.168.10.20").ShouldBeTrue();
    }

    [Fact]
    public void After_a_minute_it_is_forgotten()
    {
        Miss("192.168.10.20", GuessLimit.MostMisses);
        time.Advance(TimeSpan.FromMinutes(1));
        Waits("192.168.10.20").ShouldBeFalse();
    }

    void Miss(string address, int times)
    {
        for (var n = 0; n < times; n++)
            limit.Missed(IPAddress.Parse(address));
    }

    bool Waits(string address) => limit.Wait(IPAddress.Parse(address)) is not null;
}
