using System.Text.Json;
using Kiosk.Vouchers;
using Microsoft.Data.Sqlite;

namespace Kiosk.Http;

/// <summary>Under /api every error is a problem: those thrown, and those that are only a status so far.</summary>
sealed partial class ApiProblems(RequestDelegate next, Problems problems, ILogger<ApiProblems> logger)
{
    const string Nowhere = "$";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            await problems.WriteAsync(context, Explain(exception));
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            await problems.WriteAsync(context, context.Response.StatusCode);
    }

    ProblemException Explain(Exception exception)
    {
        switch (exception)
        {
            case ProblemException problem:
                return problem;
            case BadHttpRequestException bad:
                return Explain(bad);
            case SqliteException sqlite when CannotWrite(sqlite):
                Log.NotWritable(logger, sqlite);
                return new ProblemException(StatusCodes.Status503ServiceUnavailable, ProblemCode.NotWritable, "Api.not-writable");
            default:
                Log.Failed(logger, exception);
                return new ProblemException(StatusCodes.Status500InternalServerError, ProblemCode.Internal, "Api.internal");
        }
    }

    static ProblemException Explain(BadHttpRequestException bad) => bad switch
    {
        { StatusCode: not StatusCodes.Status400BadRequest } =>
            new ProblemException(bad.StatusCode, ProblemCode.Of(bad.StatusCode), $"Api.{ProblemCode.Of(bad.StatusCode)}"),
        { InnerException: JsonException { Path: { } path } } when path != Nowhere =>
            ProblemException.Invalid(Field(path), "Api.WrongValue", Field(path)),
        { InnerException: JsonException } => new ProblemException(bad.StatusCode, FailureCode.Invalid, "Api.NotJson"),
        _ => new ProblemException(bad.StatusCode, FailureCode.Invalid, "Api.NoBody"),
    };

    /// <summary><c>$.usernames[3]</c> becomes <c>usernames[3]</c>.</summary>
    static string Field(string path) => path.TrimStart('$').TrimStart('.');

    static bool CannotWrite(SqliteException exception) => exception.SqliteErrorCode is
        SQLitePCL.raw.SQLITE_FULL or SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_IOERR or SQLitePCL.raw.SQLITE_CANTOPEN;

    static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The database cannot be written")]
        public static partial void NotWritable(ILogger logger, Exception exception);

        [LoggerMessage(Level = LogLevel.Error, Message = "A call of the API failed")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
