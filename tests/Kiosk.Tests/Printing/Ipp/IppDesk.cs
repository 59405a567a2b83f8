using Kiosk.Events;
using Kiosk.Printing;
using Kiosk.Printing.Transports;
using Kiosk.Printing.Transports.Ipp;
using Kiosk.Settings;
using Kiosk.Storage;
using Kiosk.Tests.Support;
using Kiosk.Tickets;

namespace Kiosk.Tests.Printing.Ipp;

/// <summary>The transport as the queue uses it, with a database for the certificates.</summary>
sealed class IppDesk : IDisposable
{
    public static readonly PrintTimings Quick = new() { JobLook = TimeSpan.FromMilliseconds(30) };
    readonly TempFolder folder = new();
    readonly PrinterTransports transports;

    public IppDesk(PrintTimings? timings = null)
    {
        Database = new Database(folder.File("kiosk.db"));
        Log = new EventLog(Database, TimeProvider.System);
        Store = new PrinterCertificateStore(Database, Log, TimeProvider.System);
        Certificates = new PrinterCertificates(Store);
        Board = new PrinterBoard(TimeProvider.System);
        transports = new PrinterTransports(
        [
            new IppTransport(Certificates, Board, timings ?? Quick, TimeProvider.System),
            new IppsTransport(Certificates, Board, timings ?? Quick, TimeProvider.System),
        ]);
    }

    public Database Database { get; }
    public EventLog Log { get; }
    public PrinterCertificateStore Store { get; }
    public PrinterCertificates Certificates { get; }
    public PrinterBoard Board { get; }
    public PrintTrouble? Shown => Board.Of("Desk").Trouble;

    public Task<IPrinterLink> OpenAsync(string address, PrinterKind kind = PrinterKind.Ipp)
    {
        var (transport, uri) = transports.For(address);
        return transport.OpenAsync(new PrinterTarget("Desk", uri, kind, PrinterProfiles.Generic80), CancellationToken.None);
    }

    public async Task<PrintEvidence> PrintAsync(string address, byte[] bytes, PrinterKind kind = PrinterKind.Ipp)
    {
        await using var link = await OpenAsync(address, kind);
        return await link.SendAsync(new TicketBytes("k7mp0001", bytes), CancellationToken.None);
    }

    public async Task<PrintTrouble> AwayAsync(string address) =>
        (await Should.ThrowAsync<PrinterAwayException>(OpenAsync(address))).Trouble;

    public async Task<PrintTrouble> UnconfirmedAsync(string address, byte[] bytes) =>
        (await Should.ThrowAsync<PrintUnconfirmedException>(PrintAsync(address, bytes))).Trouble;

    public void Dispose()
    {
        Database.Dispose();
        folder.Dispose();
    }
}
