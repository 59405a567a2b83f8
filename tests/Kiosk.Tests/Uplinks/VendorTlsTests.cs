using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Kiosk.Settings;
using Kiosk.Tests.Support;
using Kiosk.Uplinks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Kiosk.Tests.Uplinks;

/// <summary>A certificate nobody vouches for ends the call before the key is sent.</summary>
public sealed class VendorTlsTests
{
    [Fact]
    public async Task Who_signs_for_himself_gets_no_key()
    {
        var asked = 0;
        using var certificate = SelfSigned();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        await using var server = builder.Build();
        server.MapFallback(() => Interlocked.Increment(ref asked));
        await server.StartAsync();
        await using var rig = new UplinkRig(new ManualTimeProvider());
        var account = new UplinkAccount(UplinkKind.AzireVpn, new Uri(server.Urls.First() + "/v3/"), "canary");

        foreach (var isWrite in new[] { true, false })
        {
            var request = new VendorRequest(account, "tokens", "tokens") { IsWrite = isWrite, ByPerson = true, Authorization = ("Authorization", "Bearer canary") };
            var error = await Should.ThrowAsync<UplinkException>(rig.Exchange.SendAsync(request, default));
            (error.Error, error.NotDone).ShouldBe((UplinkError.TlsFailed, true));
        }

        asked.ShouldBe(0);
    }

    static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
    }
}
