using Kiosk.Pages;

namespace Kiosk.Tests.Pages.Uplinks.IProxy;

public sealed class AddressListTests
{
    [Theory]
    [InlineData("192.0.2.1, 192.0.2.2;2001:db8::1\n192.0.2.1", "192.0.2.1|192.0.2.2|2001:db8::1")]
    [InlineData("", "")]
    public void Reads_addresses_however_they_are_parted(string typed, string expected) => string.Join('|', AddressList.Split(typed)).ShouldBe(expected);

    [Theory]
    [InlineData("1")]
    [InlineData("127.1")]
    [InlineData("10.0.0.0/8")]
    [InlineData("fe80::1%eth0")]
    [InlineData("home.example")]
    public void Knows_what_is_no_address(string typed) => AddressList.FirstWrong(["192.0.2.1", typed]).ShouldBe(typed);
}
