namespace Kiosk.Settings;

/// <summary>A configuration value the kiosk cannot start with.</summary>
public sealed class BadSettingException(SettingProblem problem) : Exception(problem.Key)
{
    public SettingProblem Problem { get; } = problem;
}
