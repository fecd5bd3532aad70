using Campaign.Core.Publication;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// The cultures something is open in. A document that does not vary is open in all of them, so that it lets the
/// languages of its ancestors through to its descendants.
/// </summary>
internal sealed class Cultures
{
    public static readonly Cultures All = new(null);
    public static readonly Cultures None = new([]);

    private readonly HashSet<string>? _some;

    private Cultures(HashSet<string>? some) => _some = some;

    public static Cultures Of(IEnumerable<string> some) => new(new(some, StringComparer.OrdinalIgnoreCase));

    public bool Any => _some is not { Count: 0 };

    public Cultures And(Cultures other) =>
        _some is null ? other
        : other._some is null ? this
        : Of(_some.Intersect(other._some, StringComparer.OrdinalIgnoreCase));

    /// <summary>The names under which the log speaks of them.</summary>
    public IReadOnlyCollection<string> Names => _some is null ? [Change.Invariant] : _some;
}
