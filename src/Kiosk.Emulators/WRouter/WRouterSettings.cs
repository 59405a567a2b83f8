namespace Kiosk.Emulators.WRouter;

public enum ValidityStart
{
    FirstLogin,
    ValidFrom,
}

public sealed record WRouterSettings
{
    public string ApiKey { get; init; } = "emulated-key";

    public bool PostEnabled { get; init; }

    public bool GetEnabled { get; init; }

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; }

    /// <summary>Real time every API request takes; the router acts at its end, even if the client has left.</summary>
    public TimeSpan AnswerDelay { get; init; }

    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>What a voucher gets when <c>valid_for</c> is empty or not one of the 65.</summary>
    public string PresetValidFor { get; init; } = "1 day";

    /// <summary>The vendor does not say when a validity begins to run.</summary>
    public ValidityStart ValidityStart { get; init; } = ValidityStart.FirstLogin;

    /// <summary>Stored users, a login log, two e-mail guests online and three hosts at the portal.</summary>
    public bool SampleGuests { get; init; } = true;

    /// <summary>Guests come, use data and leave by themselves, every <see cref="TickEvery"/>.</summary>
    public bool Lively { get; init; }

    public TimeSpan TickEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The same seed and the same ticks give the same guests.</summary>
    public int Seed { get; init; } = 1;

    public int MostGuests { get; init; } = 40;
}
