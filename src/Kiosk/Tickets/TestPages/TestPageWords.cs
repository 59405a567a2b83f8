namespace Kiosk.Tickets.TestPages;

/// <summary>What is written on a test page, in letters every printer has.</summary>
/// <param name="Title">The printer's name, as far as it is ASCII.</param>
/// <param name="About">Model and paper.</param>
public sealed record TestPageWords(
    string Title, string About, string Width, string Characters, string Pictures, string Native, string Sizes, string Cut);
