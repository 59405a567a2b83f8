namespace Kiosk.Tests.Emulators.Printers;

static class Fixture
{
    public const string LoginAddress = "http://192.168.10.1/login?username=k7mq&password=2fgh9xyz";

    public static byte[] Read(string name)
    {
        using var stream = typeof(Fixture).Assembly.GetManifestResourceStream(name) ?? throw new FileNotFoundException(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
