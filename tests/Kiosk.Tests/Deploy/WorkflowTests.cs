using System.Text.RegularExpressions;
using Kiosk.Tests.Support;
using YamlDotNet.RepresentationModel;

namespace Kiosk.Tests.Deploy;

public sealed partial class WorkflowTests
{
    public static TheoryData<string> Files => [.. Repository.Sources(".github", "*.yml")];

    public static TheoryData<string> Workflows => [.. Repository.Sources(".github/workflows", "*.yml")];

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_YAML(string file) => Load(file).Children.ShouldNotBeEmpty();

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Pins_every_action_to_a_commit_and_names_its_version(string file)
    {
        var uses = Repository.Read(file).Split('\n').Where(line => line.Contains("uses:", StringComparison.Ordinal)).ToList();
        uses.ShouldNotBeEmpty();
        uses.ShouldAllBe(line => PinnedAction.IsMatch(line));
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void May_only_read_and_ends_by_itself(string file)
    {
        var workflow = Load(file);
        workflow["permissions"].ToString().ShouldBe(new YamlMappingNode("contents", "read").ToString());
        foreach (var (_, job) in (YamlMappingNode)workflow["jobs"])
            ((YamlMappingNode)job).Children.Keys.ShouldContain(new YamlScalarNode("timeout-minutes"));
    }

    static YamlMappingNode Load(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(Repository.Read(file)));
        return (YamlMappingNode)yaml.Documents.ShouldHaveSingleItem().RootNode;
    }

    [GeneratedRegex(@"^\s*(- )?uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    static partial Regex PinnedAction { get; }
}
