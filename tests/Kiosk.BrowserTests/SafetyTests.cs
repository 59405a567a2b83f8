using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;

namespace Kiosk.BrowserTests;

public sealed class SafetyTests(Chromium chromium, Tour tour) : TourTest(chromium, tour)
{
    [Fact]
    public void The_tour_visits_every_page()
    {
        string[] notForLooking = ["/Index", "/Status", "/demo/printer", "/demo/uplinks", "/vouchers/{id:long}/ticket", "/error/{status:int?}"];
        var visited = Tour.Stops.Select(Tour.PathOf).Select(path => path.Split('?')[0].Trim('/').Split('/')).ToList();
        Tour.Kiosk.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(page => page.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(page => "/" + page.RoutePattern.RawText!.TrimStart('/')).Distinct().Except(notForLooking)
            .Where(route => !visited.Any(path => IsAt(route, path)))
            .ShouldBeEmpty();
    }

    static bool IsAt(string route, string[] path)
    {
        var parts = route.Trim('/').Split('/');
        return parts.Length == path.Length && parts.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First.Equals(pair.Second, StringComparison.OrdinalIgnoreCase));
    }
}
