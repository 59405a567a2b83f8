using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

/// <summary>What happened and where to go, for every answer that is not a page.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorModel : PageModel
{
    public string Kind { get; private set; } = "Other";

    public void OnGet(int? status) => Show(status);

    public void OnPost(int? status) => Show(status);

    void Show(int? status) => Kind = status switch
    {
        404 => "NotFound",
        400 => "Bad",
        413 => "TooLarge",
        >= 500 => "Fault",
        _ => "Other",
    };
}
