using Kiosk.Tests.Support;
using Kiosk.Vouchers;

namespace Kiosk.Tests.Vouchers;

public sealed class SearchTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // set by InitializeAsync
    Voucher room12 = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        kiosk = await KioskUnderTest.StartAsync("--Router:SyncSeconds=3600");
        room12 = (await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", FullName = "Room 12, Žofie", Note = "pays 50% \"cash\"" })).Voucher!;
        await kiosk.IssueAsync(new VoucherRequest { ValidFor = "1 day", FullName = "Room 7" });
        kiosk.Router.Login(room12.Username, room12.Passcode, "98:01:A7:CB:BB:00");
        await kiosk.SyncAsync();
    }

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Theory]
    [InlineData("Žofie")]
    [InlineData("room 12")]
    [InlineData("01:a7:cb")]
    [InlineData("98-01-A7")]
    [InlineData("50% \"cash\"")]
    [InlineData("Ro")]
    public void Finds_by_name_note_or_address(string text) => Find(text).ShouldContain(room12.Id);

    [Fact]
    public void Finds_by_code_with_and_without_its_spaces()
    {
        Find(room12.Username).ShouldBe([room12.Id]);
        Find(VoucherCode.Group(room12.Username)).ShouldBe([room12.Id]);
        Find(room12.Username[..4]).ShouldContain(room12.Id);
    }

    [Theory]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("\"")]
    [InlineData("' OR 1=1 --")]
    [InlineData("NOT AND OR *")]
    [InlineData("a\0b\0c")]
    [InlineData("nobody")]
    public void Finds_nothing_for_what_is_nowhere(string text) => Find(text).ShouldBeEmpty();

    [Fact]
    public void Filters_by_state()
    {
        Find(null, VoucherState.Used).ShouldBe([room12.Id]);
        Find("Room", VoucherState.Active).ShouldHaveSingleItem().ShouldNotBe(room12.Id);
        Find(null, VoucherState.Gone).ShouldBeEmpty();
    }

    IEnumerable<long> Find(string? text, VoucherState? state = null) =>
        kiosk.Get<VoucherStore>().Search(new VoucherQuery(text, state)).Items.Select(voucher => voucher.Id);
}
