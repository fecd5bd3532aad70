namespace Campaign.Architecture.Tests;

/// <summary>A look from one folder into another of the same project.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="From">The folder that looks, as a namespace below the project's.</param>
/// <param name="To">The folder that is looked into.</param>
internal sealed record Edge(string Project, string From, string To)
{
    public override string ToString() => $"{Project}: {From} -> {To}";
}

/// <summary>Which folders of a project look into which others. A folder is the first word of the namespace below the project's.</summary>
internal sealed class FolderGraph
{
    private readonly Dictionary<string, HashSet<string>> _next = [];

    public FolderGraph(string project)
    {
        Project = project;
        foreach (var type in Product.Architecture.Types.Where(x => FolderOf(x.FullName) is not null))
        {
            foreach (var target in type.Dependencies.Select(x => FolderOf(x.Target.FullName)).OfType<string>())
            {
                var from = FolderOf(type.FullName)!;
                if (from == target)
                    continue;
                if (!_next.TryGetValue(from, out var targets))
                    _next[from] = targets = [];
                targets.Add(target);
            }
        }
    }

    /// <summary>Name of the project.</summary>
    public string Project { get; }

    /// <summary>All looks.</summary>
    public IEnumerable<Edge> Edges => _next.SelectMany(x => x.Value.Select(to => new Edge(Project, x.Key, to)));

    /// <summary>The looks that are part of a cycle: from their target there is a way back.</summary>
    public IEnumerable<Edge> EdgesInCycles => Edges.Where(x => Reachable(x.To).Contains(x.From));

    // The project's own files (registrations, the table of contents) stand in no folder and may look everywhere.
    private string? FolderOf(string fullName)
    {
        if (!fullName.StartsWith(Project + ".", StringComparison.Ordinal))
            return null;
        var below = fullName[(Project.Length + 1)..].Split('.');
        return below.Length > 1 ? below[0] : null;
    }

    private HashSet<string> Reachable(string from)
    {
        var seen = new HashSet<string> { from };
        var open = new Stack<string>(seen);
        while (open.TryPop(out var folder))
        {
            foreach (var next in _next.GetValueOrDefault(folder) ?? [])
            {
                if (seen.Add(next))
                    open.Push(next);
            }
        }
        return seen;
    }
}
