using Xunit;

namespace Campaign.Architecture.Tests;

/// <summary>
/// A folder is a concept and has a wall. Today's offenders stand in offenders.txt, which may only shrink; when it is empty it
/// is deleted.
/// </summary>
public sealed class WallTests
{
    private static readonly string[] Offenders =
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "offenders.txt"))
            .Where(x => x.Length > 0 && x[0] != '#'),
    ];

    [Fact]
    public void No_folders_look_at_each_other_in_a_circle() =>
        AssertOnlyKnown("cycle", Graphs().SelectMany(x => x.EdgesInCycles).Select(x => x.ToString()));

    [Fact]
    public void Folders_look_down_only() =>
        AssertOnlyKnown("up", new FolderGraph("Campaign.Web").Edges.Where(Layers.Forbids).Select(x => x.ToString()));

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

    private static IEnumerable<FolderGraph> Graphs() => Product.Assemblies.Select(x => new FolderGraph(x));

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
