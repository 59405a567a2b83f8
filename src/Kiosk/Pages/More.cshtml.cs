using System.Reflection;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kiosk.Pages;

public sealed class MoreModel : PageModel
{
    public string Version { get; } =
        typeof(MoreModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
