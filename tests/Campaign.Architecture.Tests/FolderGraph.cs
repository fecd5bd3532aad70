namespace Campaign.Architecture.Tests;

/// <summary>A look from one folder into another of the same project.</summary>
/// <param name="Project">Name of the project.</param>
/// <param name="From">The folder that looks, as a namespace below the project's.</param>
/// <param name="To">The folder that is looked into.</param>
internal sealed record Edge(string Project, string From, string To)
{
    public override string ToString() => $"{Project}: {From} -> {To}";
}

/// <summary>
/// Which folders of a project look into which others. A folder is the first word of the namespace below the project's.
/// </summary>
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

    /// <summary>
    /// The folder of a type; null for a stranger, and for the project's own files, which stand in no folder.
    /// </summary>
    public static string? FolderOf(string project, string fullName) =>
        Below(project, fullName) is { Length: > 1 } below ? below[0] : null;

    /// <summary>Whether a type is of the project's own files: registrations, which may look everywhere.</summary>
    public static bool IsOutsideFolders(string project, string fullName) => Below(project, fullName).Length == 1;

    private static string[] Below(string project, string fullName) =>
        fullName.StartsWith(project + ".", StringComparison.Ordinal) ? fullName[(project.Length + 1)..].Split('.') : [];

    private string? FolderOf(string fullName) => FolderOf(Project, fullName);
}
