namespace Kiosk.Emulators.IProxy;

public sealed record IProxySettings
{
    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    public string ApiKey { get; init; } = "emulated-iproxy-key";

    public decimal Balance { get; init; } = 15.89m;

    public IReadOnlyList<IProxyPhone> Phones { get; init; } =
    [
        new("2W1IlyssyF", "Lobby phone"),
        new("5ChcNy5QuK", "Spare phone") { Paired = false, Plan = null },
    ];

    /// <summary>From the command to the new address.</summary>
    public TimeSpan ChangeIpTakes { get; init; } = TimeSpan.FromSeconds(5);

    public TimeSpan RebootTakes { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>"now offline == nodata": an offline phone's status has no date either.</summary>
    public bool OfflineIsNoData { get; init; }

    /// <summary>As in a sample of the page: a link whose address names another action than its row.</summary>
    public bool LinksNameTheWrongAction { get; init; }

    /// <summary>Real time every request takes.</summary>
    public TimeSpan AnswerDelay { get; init; }
}
