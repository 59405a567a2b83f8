namespace Kiosk.Benchmarks.Processes;

static class Checkout
{
    public static string Root { get; } = Find();

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Kiosk.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The benchmarks run outside a checkout.");
        return folder.FullName;
    }
}
