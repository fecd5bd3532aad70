using Campaign.UmbracoHost.Persistence.Querying;
using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>The cultures documents are published in themselves, whatever their ancestors are.</summary>
internal sealed class PublishStatusRepository(ScopeProvider scopes) : IPublishStatusRepository
{
    public Task<IDictionary<Guid, ISet<string>>> GetAllPublishStatusAsync(CancellationToken cancellationToken)
    {
        using var scope = scopes.Read();
        return Task.FromResult(Read(Documents));
    }

    public Task<ISet<string>> GetPublishStatusAsync(Guid documentKey, CancellationToken cancellationToken)
    {
        using var scope = scopes.Read();
        return Task.FromResult(
            Read(Documents.Where(x => x.Key == documentKey)).Values.FirstOrDefault() ?? new HashSet<string>()
        );
    }

    public Task<IDictionary<Guid, ISet<string>>> GetDescendantsOrSelfPublishStatusAsync(
        Guid rootDocumentKey,
        CancellationToken cancellationToken
    )
    {
        using var scope = scopes.Read();
        var status = Read(Documents.Where(x => x.Key == rootDocumentKey));
        if (Documents.Where(x => x.Key == rootDocumentKey).Select(x => x.Path).FirstOrDefault() is { } path)
            foreach (var (key, cultures) in Read(Documents.Below(path)))
                status[key] = cultures;
        return Task.FromResult(status);
    }

    private IQueryable<NodeRow> Documents => scopes.Db.Nodes.Where(x => x.ObjectType == Constants.ObjectTypes.Document);

    private static IDictionary<Guid, ISet<string>> Read(IQueryable<NodeRow> documents) =>
        documents
            .Where(x => x.Published)
            .Select(x => new { x.Key, x.Json })
            .ToList()
            .ToDictionary(x => x.Key, x => Cultures(DocumentState.Read(x.Json)));

    private static ISet<string> Cultures(DocumentState state) =>
        state.PublishedCultures is { Count: > 0 } some
            ? new HashSet<string>(some)
            : new HashSet<string> { Constants.System.InvariantCulture };
}
