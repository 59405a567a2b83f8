using System.Security.Cryptography;
using System.Text;
using Kiosk.Uplinks.IProxy;

namespace Kiosk.Pages;

/// <summary>Names an action link in pages and addresses. Its own id would do there what its address does: let anyone act on the phone.</summary>
static class LinkMark
{
    const int Length = 16;

    public static string Of(IProxyLink link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(link.Id)))[..Length];
}
