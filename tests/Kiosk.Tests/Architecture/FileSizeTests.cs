using Kiosk.Tests.Support;

namespace Kiosk.Tests.Architecture;

/// <summary>Files stay small enough to read whole.</summary>
public sealed class FileSizeTests
{
    [Theory]
    [InlineData("src", "*.cs")]
    [InlineData("src", "*.cshtml")]
    [InlineData("tests", "*.cs")]
    [InlineData("deploy", "*")]
    public void No_file_is_longer_than_300_lines(string folder, string pattern) =>
        Repository.Sources(folder, pattern).Where(path => Lines(path) > 300).ShouldBeEmpty();

    [Fact]
    public void Half_of_the_product_fits_45_lines_and_nine_tenths_130()
    {
        var lines = Repository.Sources("src", "*.cs").Select(Lines).Order().ToList();
        lines[lines.Count / 2].ShouldBeLessThanOrEqualTo(45);
        lines[lines.Count * 9 / 10].ShouldBeLessThanOrEqualTo(130);
    }

    [Fact]
    public void Page_models_fit_80_lines() =>
        Repository.Sources("src", "*.cshtml.cs").Where(path => Lines(path) > 80).ShouldBeEmpty();

    static int Lines(string path) => File.ReadLines(Repository.PathOf(path)).Count();
}
