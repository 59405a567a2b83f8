using Kiosk.Settings;
using Kiosk.Storage;

namespace Kiosk.Benchmarks.Rig;

sealed record VenueSettings
{
    /// <summary>Vouchers in the ledger.</summary>
    public int Vouchers { get; init; }

    /// <summary>How many of them, the newest, are at the router.</summary>
    public int Live { get; init; }

    /// <summary>What the router takes for every answer.</summary>
    public TimeSpan RouterDelay { get; init; }

    /// <summary>Of the receipt printer; none, no printer.</summary>
    public Uri? Printer { get; init; }

    /// <summary>The program that calls the API needs a token.</summary>
    public bool WithToken { get; init; }

    public int SyncSeconds { get; init; } = 15;

    /// <summary>What else is in its database before it starts.</summary>
    public Action<Database>? Fill { get; init; }

    /// <summary>More of the command line.</summary>
    public IReadOnlyList<string> More { get; init; } = [];

    public void FillIn(string folder)
    {
        if (Fill is null)
            return;
        using var database = new Database(new DataFolder(folder).Database);
        Fill(database);
    }
}
