using Kiosk.Localization;
using Microsoft.Extensions.Localization;

namespace Kiosk.Http;

/// <summary>Puts problems into words and onto the wire.</summary>
public sealed class Problems(IStringLocalizer<Errors> errors)
{
    public Task WriteAsync(HttpContext context, int status) =>
        WriteAsync(context, status, ProblemCode.Of(status), $"Api.{ProblemCode.Of(status)}");

    /// <param name="sentence">Key in Errors.resx.</param>
    public Task WriteAsync(HttpContext context, int status, string code, string sentence, object? argument = null, string? field = null) =>
        WriteAsync(context, new ProblemException(status, code, sentence, argument, field));

    public Task WriteAsync(HttpContext context, ProblemException problem)
    {
        context.Response.StatusCode = problem.Status;
        if (problem.Location is not null)
            context.Response.Headers.Location = problem.Location;
        return context.Response.WriteAsJsonAsync(
            new Problem
            {
                Type = $"urn:voucher-kiosk:problem:{problem.Code}",
                Title = errors[$"Api.Title.{problem.Code}"],
                Status = problem.Status,
                Detail = Detail(problem),
                Code = problem.Code,
                Field = problem.Field,
                Username = problem.Username,
            },
            ProblemJson.Default.Problem, Problem.ContentType, context.RequestAborted);
    }

    string Detail(ProblemException problem)
    {
        string sentence = problem.Argument is null ? errors[problem.Sentence] : errors[problem.Sentence, problem.Argument];
        return problem.RouterMessage is null || sentence.Contains(problem.RouterMessage, StringComparison.Ordinal)
            ? sentence
            : errors["Api.RouterSaid", sentence, problem.RouterMessage];
    }
}
