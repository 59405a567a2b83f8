namespace Kiosk.Uplinks.AirVpn;

/// <summary>The calls of AirVPN's API. The key travels in a header, and only where it is needed.</summary>
public sealed class AirVpnClient(VendorExchange exchange)
{
    const string KeyHeader = "API-KEY";

    /// <summary>The account and its sessions.</summary>
    /// <exception cref="UplinkException">As with every call here.</exception>
    public async Task<AirVpnAccount> GetAccountAsync(UplinkAccount account, bool byPerson, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(Read(account, "userinfo") with { ByPerson = byPerson }, cancellationToken);
        return AirVpnAccount.Read(answer.Json) ?? throw answer.Fault(UplinkError.Unreadable, "userinfo with neither a user nor sessions");
    }

    /// <summary>Health and load of all servers: some 220 kB, free to everybody, so without the key.</summary>
    public async Task<AirVpnStatus> GetStatusAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        var request = Read(account, "status") with { Authorization = null, Timeout = TimeSpan.FromSeconds(20), AnswerCap = 2 << 20 };
        var answer = await SendAsync(request, cancellationToken);
        return AirVpnStatus.Read(answer.Json) ?? throw answer.Fault(UplinkError.Unreadable, "status without servers");
    }

    /// <summary>The account's devices, connected or not. The vendor's page does not mention the call.</summary>
    public async Task<IReadOnlyList<AirVpnDevice>> GetDevicesAsync(UplinkAccount account, CancellationToken cancellationToken)
    {
        var request = Read(account, "devices") with { Path = "devices/?format=json&action=list", ByPerson = true };
        var answer = await SendAsync(request, cancellationToken);
        return AirVpnDevice.ReadAll(answer.Json);
    }

    /// <summary>A message to oneself; the account decides whether as a mail.</summary>
    public Task NotifyAsync(UplinkAccount account, string? subject, string? body, CancellationToken cancellationToken)
    {
        var message = new AirVpnMessage { Subject = subject, Body = body };
        return SendAsync(Write(account, "notification").With(message, AirVpnJson.Default.AirVpnMessage), cancellationToken);
    }

    /// <summary>Drops sessions: those of a server, of a device, or all of the account when both are null.</summary>
    /// <returns>How many, or null where the vendor does not say.</returns>
    public async Task<int?> DisconnectAsync(UplinkAccount account, string? server, string? device, CancellationToken cancellationToken)
    {
        var filter = new AirVpnFilter { Server = server, Device = device };
        var answer = await SendAsync(Write(account, "disconnect").With(filter, AirVpnJson.Default.AirVpnFilter), cancellationToken);
        return AirVpnAnswers.Dropped(answer.Json);
    }

    async Task<VendorAnswer> SendAsync(VendorRequest request, CancellationToken cancellationToken)
    {
        var answer = await exchange.SendAsync(request, cancellationToken);
        return AirVpnAnswers.Fault(answer, request.IsWrite) is { } fault ? throw fault : answer;
    }

    static VendorRequest Read(UplinkAccount account, string service) => new(account, service, $"{service}/?format=json")
    {
        Authorization = (KeyHeader, account.Key),
        Timeout = TimeSpan.FromSeconds(10),
    };

    static VendorRequest Write(UplinkAccount account, string service) => new(account, service, $"{service}/")
    {
        Method = HttpMethod.Post,
        IsWrite = true,
        Authorization = (KeyHeader, account.Key),
        Timeout = TimeSpan.FromSeconds(20),
    };
}
