namespace Kiosk.Settings;

/// <summary>Everything the kiosk keeps: database, key ring, own templates, logo.</summary>
public sealed class DataFolder
{
    public DataFolder(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        Directory.CreateDirectory(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Path { get; }
    public string Database => System.IO.Path.Combine(Path, "kiosk.db");
    public string Keys => System.IO.Path.Combine(Path, "keys");
    public string Logo => System.IO.Path.Combine(Path, "logo.png");
    public string Templates => System.IO.Path.Combine(Path, "templates");

    /// <summary>What <c>DataDirectory</c> says, else systemd's state directory, else <c>data</c> beside where it was started.</summary>
    public static DataFolder From(IConfiguration configuration) =>
        new(configuration["DataDirectory"] ?? Environment.GetEnvironmentVariable("STATE_DIRECTORY") ?? "data");
}
