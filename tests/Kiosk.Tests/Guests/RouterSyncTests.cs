using Kiosk.Emulators.WRouter;
using Kiosk.Guests;
using Kiosk.Hotspot;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Guests;

public sealed class RouterSyncTests : IAsyncLifetime
{
    KioskUnderTest kiosk = null!; // set by InitializeAsync

    // Long pauses between the kiosk's own looks, so that each test decides when it looks.
    public async ValueTask InitializeAsync() => kiosk = await KioskUnderTest.StartAsync("--Router:SyncSeconds=3600");

    public ValueTask DisposeAsync() => kiosk.DisposeAsync();

    [Fact]
    public async Task Shows_who_is_online_and_what_they_used()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Login(voucher.Username, voucher.Passcode, "98:01:A7:CB:BB:00");
        kiosk.Router.Use(voucher.Username, downloadBytes: 5_000_000, uploadBytes: 300_000);
        await kiosk.SyncAsync();
        var guest = Board.Active.ShouldHaveSingleItem();
        guest.Login.ShouldBe(voucher.Username);
        guest.Mac.ShouldBe("98:01:A7:CB:BB:00");
        guest.DownloadBytes.ShouldBe(5_000_000);
        guest.UploadBytes.ShouldBe(300_000);
        Board.Stale.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unplugged_router_leaves_the_last_lists_and_says_since_when()
    {
        var voucher = (await kiosk.IssueAsync()).Voucher!;
        kiosk.Router.Login(voucher.Username, voucher.Passcode);
        await kiosk.SyncAsync();
        await kiosk.Router.StopAsync();
        await kiosk.SyncAsync();
        var since = Board.Router.Since;
        await kiosk.SyncAsync();
        Board.Router.IsUp.ShouldBe(false);
        Board.Router.Error.ShouldBe(RouterError.Unreachable);
        Board.Router.Since.ShouldBe(since);
        Board.Active.Count.ShouldBe(1);
        Board.Stale.ShouldBeTrue();

        await kiosk.Router.StartAgainAsync(CancellationToken.None);
        await kiosk.SyncAsync();
        Board.Router.IsUp.ShouldBe(true);
        Board.Stale.ShouldBeFalse();
    }

    [Fact]
    public async Task A_router_that_garbles_one_list_of_guests_is_not_down()
    {
        kiosk.Router.Faults.Add(FaultKind.Garbled, null, "get_guest_hosts");
        await kiosk.SyncAsync();
        Board.Router.IsUp.ShouldBe(true);
        (await kiosk.IssueAsync()).Failure.ShouldBeNull();
    }

    GuestSnapshot Board => kiosk.Get<GuestBoard>().Current;
}
