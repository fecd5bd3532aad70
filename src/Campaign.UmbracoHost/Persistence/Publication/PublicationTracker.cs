using Campaign.UmbracoHost.Persistence.Caching;
using Campaign.UmbracoHost.Persistence.Scoping;

namespace Campaign.UmbracoHost.Persistence.Publication;

/// <summary>
/// Remembers which documents a unit of work touched, until its commit writes the log from their final state.
/// </summary>
internal sealed class PublicationTracker(ScopeProvider scopes)
{
    public TouchedNode Touch(int id) => Of(scopes.Work).Touch(id);

    public void Deleted(int id, Guid key, string typeAlias, string path) =>
        Touch(id).Deleted = new DeletedNode(key, typeAlias, path);

    /// <summary>The documents whose public state may differ now.</summary>
    public IReadOnlyDictionary<int, TouchedNode> TouchedBy(UnitOfWork work) =>
        work.Uncommitted<Touched>(this) is { } touched
            ? touched.Nodes.Where(x => x.Value.Matters).ToDictionary()
            : new Dictionary<int, TouchedNode>();

    /// <summary>Whether this unit of work wrote to the log.</summary>
    public bool Wrote(UnitOfWork work) => work.Uncommitted<Touched>(this)?.Wrote == true;

    public void Writing(UnitOfWork work) => Of(work).Wrote = true;

    private Touched Of(UnitOfWork work) => work.Uncommitted(this, () => new Touched());

    private sealed class Touched : IUncommitted
    {
        public Dictionary<int, TouchedNode> Nodes { get; } = [];

        public bool Wrote { get; set; }

        public TouchedNode Touch(int id)
        {
            if (!Nodes.TryGetValue(id, out var node))
                Nodes[id] = node = new TouchedNode();
            return node;
        }

        public void End(bool committed) { }
    }
}
