using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Vouchers;

public sealed class VoucherRulesTests(VoucherRulesTests.Shared shared) : IClassFixture<VoucherRulesTests.Shared>
{
    public static TheoryData<VoucherRequest, string> Bad { get; } = new()
    {
        { new() { Plan = "Platinum" }, "plan" },
        { new(), "plan" },
        { new() { Plan = "1 day", ValidFor = "1 day" }, "plan" },
        { new() { ValidFor = "1 week" }, "validFor" },
        { new() { ValidFor = "24 hours" }, "validFor" },
        { Day with { DownloadLimitMb = 0 }, "downloadLimitMb" },
        { Day with { DownloadLimitMb = -1 }, "downloadLimitMb" },
        { Day with { UploadLimitMb = 9_437_185 }, "uploadLimitMb" },
        { Day with { ValidFrom = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero) }, "validFrom" },
        { Day with { ValidFrom = new DateTimeOffset(9000, 1, 1, 0, 0, 0, TimeSpan.Zero) }, "validFrom" },
        { Day with { FullName = "<b>Bob</b>" }, "fullName" },
        { Day with { FullName = "Bob\u001b@" }, "fullName" },
        { Day with { FullName = "Bob\u202e" }, "fullName" },
        { Day with { FullName = "Bob 🎉" }, "fullName" },
        { Day with { FullName = new string('x', 10_000) }, "fullName" },
        { Day with { Username = "room 12" }, "username" },
        { Day with { Username = "röom" }, "username" },
        { Day with { Username = new string('x', 65) }, "username" },
        { Day with { Passcode = "abc" }, "passcode" },
        { Day with { Passcode = "with space" }, "passcode" },
        { Day with { Note = "a\u0007b" }, "note" },
        { Day with { Note = new string('x', 501) }, "note" },
    };

    static VoucherRequest Day => new() { ValidFor = "1 day" };

    [Theory]
    [MemberData(nameof(Bad), DisableDiscoveryEnumeration = true)]
    public async Task Bad_input_names_its_field_and_changes_nothing(VoucherRequest request, string field)
    {
        var result = await shared.Kiosk.IssueAsync(request);
        result.Failure!.Code.ShouldBe(FailureCode.Invalid);
        result.Failure.Field.ShouldBe(field);
        result.Voucher.ShouldBeNull();
        shared.Kiosk.Router.Vouchers.ShouldBeEmpty();
        shared.Kiosk.Get<VoucherStore>().Search(new VoucherQuery()).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("O'Brien-Smith, J.")]
    [InlineData("Žofie Nováková")]
    [InlineData("محمد علي")]
    [InlineData("山田 太郎 (2)")]
    [InlineData("Zimmer & Söhne / Raum #4")]
    public void People_are_called_all_sorts_of_things(string name) =>
        shared.Kiosk.Get<VoucherRules>().Check(Day with { FullName = name }, out _).ShouldBeNull();

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    [InlineData(100_000)]
    public void A_batch_has_a_sensible_size(int count)
    {
        var (batch, failure) = shared.Kiosk.Get<Batches>().Start(new BatchRequest(count, Day), "desk", null);
        batch.ShouldBeNull();
        failure!.Field.ShouldBe("count");
    }

    public sealed class Shared : IAsyncLifetime
    {
        public KioskUnderTest Kiosk { get; private set; } = null!; // set by InitializeAsync

        public async ValueTask InitializeAsync() => Kiosk = await KioskUnderTest.StartAsync();

        public ValueTask DisposeAsync() => Kiosk.DisposeAsync();
    }
}
