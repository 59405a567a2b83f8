using System.Security.Cryptography;
using System.Text;
using Kiosk.Tickets;

namespace Kiosk.Printing.Templates;

/// <summary>A template's file as it stands.</summary>
public sealed record TemplateSource(string Name, string Text, TemplateOrigin Origin)
{
    /// <summary>Changes with the text, so that nobody saves over what he has not seen.</summary>
    public string Version { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)).AsSpan(0, 8));
}

public enum TemplateOrigin
{
    Shipped,
    Own,
    OwnInsteadOfShipped,
}

/// <summary>What became of a wish to change a template.</summary>
/// <param name="Name">The template it ended in.</param>
/// <param name="Error">The text cannot be used; nothing was changed.</param>
/// <param name="Problem">Key in Errors.resx of another reason why nothing was changed.</param>
/// <param name="About">Stands in the problem's sentence.</param>
public sealed record TemplateChange(string Name, TemplateError? Error = null, string? Problem = null, string About = "")
{
    public bool IsDone => Error is null && Problem is null;
}

/// <summary>Where templates lie: those that came with the kiosk, and the operator's own.</summary>
public sealed record TemplateFolders(string Shipped, string Own);
