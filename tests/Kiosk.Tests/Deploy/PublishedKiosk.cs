using Kiosk.Tests.Deploy;
using Kiosk.Tests.Support;

[assembly: AssemblyFixture(typeof(PublishedKiosk))]

namespace Kiosk.Tests.Deploy;

/// <summary>The folder that goes to a Raspberry Pi, published once for all tests that ask.</summary>
public sealed class PublishedKiosk : IDisposable
{
    readonly TempFolder output = new();
    readonly Lazy<Task<string>> folder;

    public PublishedKiosk() => folder = new(async () =>
    {
        await Shell.MustRunAsync("deploy/publish.sh", "--output", output.Path, "linux-arm64");
        return output.File("linux-arm64");
    });

    public Task<string> FolderAsync() => folder.Value;

    public void Dispose() => output.Dispose();
}
