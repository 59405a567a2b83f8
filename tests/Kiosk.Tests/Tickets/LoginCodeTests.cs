using Kiosk.Tickets;

namespace Kiosk.Tests.Tickets;

public sealed class LoginCodeTests
{
    const string Template = "http://192.168.10.1/login?username={username}&password={passcode}";

    [Theory]
    [InlineData("k7mp2xqd", "x2qd", "username=k7mp2xqd&password=x2qd")]
    [InlineData("a&b=1 2", "a-b_c.d~e", "username=a%26b%3D1%202&password=a-b_c.d~e")]
    [InlineData("{passcode}", "{username}", "username=%7Bpasscode%7D&password=%7Busername%7D")]
    [InlineData("é/+#", "%", "username=%C3%A9%2F%2B%23&password=%25")]
    public void Values_are_percent_encoded(string username, string passcode, string query) =>
        LoginCode.Url(Template, username, passcode).ShouldBe($"http://192.168.10.1/login?{query}");

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_a_template_there_is_no_address(string? template) =>
        LoginCode.Url(template, "a", "b").ShouldBeNull();
}
