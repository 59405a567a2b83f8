using Kiosk.Vouchers;

namespace Kiosk.Http;

/// <summary>Ends a call with a problem as its answer.</summary>
/// <param name="sentence">Key in Errors.resx.</param>
/// <param name="argument">Goes into the sentence's <c>{0}</c>.</param>
/// <param name="at">The member, parameter or header at fault.</param>
public sealed class ProblemException(int status, string code, string sentence, object? argument = null, string? at = null)
    : Exception($"{status} {code}")
{
    public int Status => status;
    public string Code => code;
    public string Sentence => sentence;
    public object? Argument => argument;
    public string? Field => at;

    /// <summary>What the router said, when the sentence does not repeat it.</summary>
    public string? RouterMessage { get; init; }

    public string? Username { get; init; }
    public string? Location { get; init; }

    public static ProblemException Invalid(string field, string sentence, object? argument = null) =>
        new(StatusCodes.Status400BadRequest, FailureCode.Invalid, sentence, argument, field);

    public static ProblemException NotFound(string sentence, object? argument = null, string? field = null) =>
        new(StatusCodes.Status404NotFound, FailureCode.NotFound, sentence, argument, field);
}
