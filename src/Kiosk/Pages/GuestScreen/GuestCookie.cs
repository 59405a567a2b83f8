using Kiosk.GuestScreen;

namespace Kiosk.Pages;

/// <summary>By which the browser that opened a guest's link is known again. No script reads it and no other page gets it.</summary>
static class GuestCookie
{
    public const string Name = "guest";

    public static void Set(HttpContext context, string browser) => context.Response.Cookies.Append(Name, browser, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Path = "/guest",
        MaxAge = GuestLinks.ShowsFor,
        IsEssential = true,
    });
}
