using System.Text.RegularExpressions;
using Kiosk.Tests.Support;

namespace Kiosk.Tests.Uplinks.AirProxy;

/// <summary>What the vendor's folder says has words for a person.</summary>
public sealed class AirProxySentenceTests
{
    [Theory]
    [InlineData("\"(AirProxy\\.\\w+)\"", "Errors", "Uplink.", 11)]
    [InlineData("new\\(\"([a-z]\\w+)\", rental\\.", "Screen", "UplinkFact.", 7)]
    public void Every_reason_and_every_fact_has_its_text(string pattern, string file, string prefix, int count)
    {
        var names = Repository.Sources("src/Kiosk/Uplinks/AirProxy", "*.cs")
            .SelectMany(path => Regex.Matches(Repository.Read(path), pattern))
            .Select(match => match.Groups[1].Value).Distinct().ToList();
        names.Count.ShouldBe(count);
        var texts = Repository.Read($"src/Kiosk/Localization/{file}.resx");
        names.ShouldAllBe(name => texts.Contains($"\"{prefix}{name}\"", StringComparison.Ordinal));
    }
}
