using Kiosk.Http;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Http;

public sealed class OwnHostsTests
{
    [Fact]
    public void Knows_the_machine_and_no_other()
    {
        var hosts = new OwnHosts(new ManualTimeProvider());
        hosts.Contains(Environment.MachineName.ToUpperInvariant()).ShouldBeTrue();
        hosts.Contains("evil.example").ShouldBeFalse();
        hosts.Contains("::ffff:127.0.0.1").ShouldBeTrue();
        hosts.Contains("::ffff:203.0.113.7").ShouldBeFalse();
    }

    [Fact]
    public void Strangers_do_not_make_it_look_at_the_network_again_and_again()
    {
        var time = new ManualTimeProvider();
        var hosts = new OwnHosts(time);
        for (var n = 0; n < 100; n++)
            hosts.Contains($"{n}.evil.example").ShouldBeFalse();
        hosts.LooksTaken.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(1));
        hosts.Contains("evil.example").ShouldBeFalse();
        hosts.LooksTaken.ShouldBe(2);
    }
}
