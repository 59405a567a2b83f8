using System.Text.Json.Nodes;
using Kiosk.Emulators.Uplinks;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.IProxy;

/// <summary>The page does not show an error; clients in the wild read <c>error</c>, then <c>message</c>.</summary>
sealed class RefusedException(int status, string error, string message) : Exception(message)
{
    public Answer Answer => Uplinks.Answer.Of(new JsonObject { ["error"] = error, ["message"] = Message }, status);

    public static RefusedException Invalid(string message) => new(StatusCodes.Status400BadRequest, "validation_error", message);

    public static RefusedException NotFound(string what) => new(StatusCodes.Status404NotFound, "not_found", $"{what} not found");

    public static RefusedException Conflict(string message) => new(StatusCodes.Status409Conflict, "conflict", message);
}
