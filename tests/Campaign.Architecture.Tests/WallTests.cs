using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnit;
using Xunit;

namespace Campaign.Architecture.Tests;

/// <summary>A folder is a concept and has a wall.</summary>
public sealed class WallTests
{
    private const string Web = "Campaign.Web";

    public static TheoryData<string> All => [.. Product.Assemblies];

    /// <summary>The projects that something else puts together.</summary>
    public static TheoryData<string> Parts => [.. Product.Assemblies.Except([Web])];

    [Theory]
    [MemberData(nameof(All))]
    public void Folders_of_a_project_do_not_look_at_each_other_in_a_circle(string project) =>
        Folders(project).Should().BeFreeOfCycles().Check(Product.Architecture);

    [Theory]
    [MemberData(nameof(Parts))]
    public void Folders_do_not_look_at_what_composes_them(string project) =>
        Assert.Empty(
            Product
                .Architecture.Types.Where(x => FolderGraph.FolderOf(project, x.FullName) is not null)
                .SelectMany(x => x.Dependencies)
                .Where(x => FolderGraph.IsOutsideFolders(project, x.Target.FullName))
                .Select(x => $"{x.Origin.FullName} -> {x.Target.FullName}")
        );

    [Fact]
    public void Folders_of_the_web_project_look_down_only() =>
        Assert.Empty(new FolderGraph(Web).Edges.Where(Layers.Forbids).Select(x => x.ToString()));

    [Fact]
    public void A_type_shares_its_name_with_no_other()
    {
        var shared = Product
            .Architecture.Types.Select(x => x.FullName)
            .Distinct()
            .Where(x =>
                x.IndexOfAny(['+', '<']) < 0 && Product.Assemblies.Any(p => FolderGraph.FolderOf(p, x) is not null)
            )
            // What the compiler makes of the usings of views.
            .Where(x => !x.EndsWith("._Imports", StringComparison.Ordinal))
            .GroupBy(x => x[(x.LastIndexOf('.') + 1)..])
            .Where(x => x.Count() > 1);
        Assert.Empty(shared.Select(x => string.Join(", ", x)));
    }

    [Fact]
    public void Assemblies_look_down_only()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["Campaign.Core"] = [],
            ["Campaign.Rendering"] = ["Campaign.Core"],
            ["Campaign.UmbracoHost"] = ["Campaign.Core"],
            ["Campaign.Content"] = ["Campaign.Core"],
            ["Campaign.Web"] = ["Campaign.Core", "Campaign.Rendering", "Campaign.UmbracoHost", "Campaign.Content"],
        };
        foreach (var name in Product.Assemblies)
        {
            var used = System
                .Reflection.Assembly.Load(name)
                .GetReferencedAssemblies()
                .Select(x => x.Name!)
                .Where(x => x.StartsWith("Campaign.", StringComparison.Ordinal));
            Assert.Empty(used.Except(allowed[name]));
        }
    }

    private static GivenSlices Folders(string project)
    {
        var rule = new SliceRuleCreator();
        rule.SetSliceAssignment(
            new SliceAssignment(
                x =>
                    FolderGraph.FolderOf(project, x.FullName) is { } folder
                        ? SliceIdentifier.Of(folder)
                        : SliceIdentifier.Ignore(),
                $"that are the folders of {project}"
            )
        );
        return new GivenSlices(rule);
    }
}
