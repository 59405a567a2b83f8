using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Tokens;

/// <param name="Sentence">Key in Errors.resx.</param>
/// <param name="Argument">Goes into the sentence's <c>{0}</c>.</param>
public sealed record TokenFailure(string Sentence, object? Argument = null)
{
    public string Explain(IStringLocalizer<Errors> errors) => Argument is null ? errors[Sentence] : errors[Sentence, Argument];
}
