using ArchUnitNET.Domain;
using ArchUnitNET.Fluent.Slices;
using ArchUnitNET.xUnit;
using Xunit;

namespace Campaign.Architecture.Tests;

/// <summary>
/// A folder is a concept and has a wall. Today's offenders stand in offenders.txt, which may only shrink; when it is empty it
/// is deleted.
/// </summary>
public sealed class WallTests
{
    private const string Web = "Campaign.Web";

    private static readonly string[] Offenders =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "offenders.txt"))
            .Where(x => x.Length > 0 && x[0] != '#'),
    ];

    /// <summary>The projects whose folders are free of cycles. Campaign.Web is on its way there, see offenders.txt.</summary>
    public static TheoryData<string> Tidy => [.. Product.Assemblies.Except([Web])];

    [Theory]
    [MemberData(nameof(Tidy))]
    public void Folders_of_a_project_do_not_look_at_each_other_in_a_circle(string project) =>
        Folders(project).Should().BeFreeOfCycles().Check(Product.Architecture);

    [Theory]
    [MemberData(nameof(Tidy))]
    public void Folders_do_not_look_at_what_composes_them(string project) =>
        Assert.Empty(
            Product
                .Architecture.Types.Where(x => FolderGraph.FolderOf(project, x.FullName) is not null)
                .SelectMany(x => x.Dependencies)
                .Where(x => FolderGraph.IsOutsideFolders(project, x.Target.FullName))
                .Select(x => $"{x.Origin.FullName} -> {x.Target.FullName}")
        );

    // The day this fails, Campaign.Web is no exception any more: the exception and the lines of offenders.txt may go.
    [Fact]
    public void The_web_project_still_has_circles_and_the_rule_sees_them() =>
        Assert.False(Folders(Web).Should().BeFreeOfCycles().HasNoViolations(Product.Architecture));

    [Fact]
    public void Circles_of_the_web_project_are_only_the_known_ones() =>
        AssertOnlyKnown("cycle", new FolderGraph(Web).EdgesInCycles.Select(x => x.ToString()));

    [Fact]
    public void Folders_look_down_only() =>
        AssertOnlyKnown("up", new FolderGraph(Web).Edges.Where(Layers.Forbids).Select(x => x.ToString()));

    [Fact]
    public void A_type_shares_its_name_with_no_other()
    {
        var shared = Product
            .Architecture.Types.Select(x => x.FullName)
            .Distinct()
            .Where(x =>
                x.IndexOfAny(['+', '<']) < 0 && Product.Assemblies.Any(p => FolderGraph.FolderOf(p, x) is not null)
            )
            .GroupBy(x => x[(x.LastIndexOf('.') + 1)..])
            .Where(x => x.Count() > 1 && x.Any(name => !name.StartsWith(Web + ".", StringComparison.Ordinal)));
        Assert.Empty(shared.Select(x => string.Join(", ", x)));
    }

    [Fact]
    public void Assemblies_look_down_only()
    {
        var allowed = new Dictionary<string, string[]>
        {
            ["Campaign.Core"] = [],
            ["Campaign.Rendering"] = ["Campaign.Core"],
            ["Campaign.UmbracoHost"] = [],
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

    private static void AssertOnlyKnown(string rule, IEnumerable<string> found)
    {
        var known = Offenders.Where(x => x.StartsWith(rule + " ", StringComparison.Ordinal));
        var now = found.Select(x => $"{rule} {x}").Order(StringComparer.Ordinal).ToList();
        Assert.True(!now.Except(known).Any(), "New offenders:\n" + string.Join('\n', now.Except(known)));
        Assert.True(
            !known.Except(now).Any(),
            "Take these out of offenders.txt:\n" + string.Join('\n', known.Except(now))
        );
    }
}
