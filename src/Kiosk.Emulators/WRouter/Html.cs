using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Kiosk.Emulators.WRouter;

static class Html
{
    public const string ServerError = "<html><head><title>503 Service Temporarily Unavailable</title></head><body><center><h1>503 Service Temporarily Unavailable</h1></center><hr><center>nginx</center></body></html>";

    public const string NotFound = "<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center><hr><center>nginx</center></body></html>";

    public static string Home { get; } = Page("W-Router", "<h1>W-Router (emulated)</h1><p><a href=\"/login\">Guest login</a> · <a href=\"/emulator/\">State</a></p>");

    public static string Login(string? message) => Page(
        "Guest login",
        $"""
        <h1>Guest Wi-Fi</h1>
        {(message is null ? "" : $"<p role=\"alert\">{WebUtility.HtmlEncode(message)}</p>")}
        <form action="/login" method="get">
          <p><label>Username <input name="username" autocapitalize="none" autocomplete="off"></label></p>
          <p><label>Password <input name="password" autocapitalize="none" autocomplete="off"></label></p>
          <p><button>Connect</button></p>
        </form>
        """);

    public static string Connected(string username) => Page("Connected", $"<h1>You are connected</h1><p>Welcome, {WebUtility.HtmlEncode(username)}.</p>");

    public static Task SendAsync(HttpContext context, int status, string html)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(html, Encoding.UTF8, context.RequestAborted);
    }

    static string Page(string title, string body) =>
        $"<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>{title}</title></head><body>{body}</body></html>";
}
