using Kiosk.Emulators.Uplinks;

namespace Kiosk.Emulators.IProxy;

sealed record Route(string Method, string Path, Func<Call, Answer> Answer)
{
    readonly string[] segments = Path.Split('/');

    /// <summary>The name by which faults and the log know it.</summary>
    public string Name => $"{Method} {Path}";

    /// <returns>What stands for <c>{}</c>; null: another route.</returns>
    public IReadOnlyList<string>? Match(string method, string[] path) =>
        method == Method && path.Length == segments.Length && segments.Zip(path).All(s => s.First == "{}" ? s.Second.Length > 0 : s.First == s.Second)
            ? [.. segments.Zip(path).Where(s => s.First == "{}").Select(s => s.Second)]
            : null;
}
