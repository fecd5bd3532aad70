using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Persistence.Scoping;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Campaign.UmbracoHost.Persistence.Documents;

/// <summary>URL segments, as Umbraco's URL service computed them.</summary>
internal sealed class DocumentUrlRepository(ScopeProvider scopes) : IDocumentUrlRepository
{
    public void Save(IEnumerable<PublishedDocumentUrlSegment> publishedDocumentUrlSegments)
    {
        scopes.Work.BeginWrite();
        var segments = publishedDocumentUrlSegments.ToList();
        DeleteByDocumentKey(segments.Select(x => x.DocumentKey));
        scopes.Db.UrlSegments.AddRange(
            segments.Select(x => new UrlSegmentRow
            {
                DocumentKey = x.DocumentKey,
                LanguageId = x.NullableLanguageId,
                IsDraft = x.IsDraft,
                UrlSegment = x.UrlSegment,
                IsPrimary = x.IsPrimary,
            })
        );
        scopes.Db.SaveChanges();
        scopes.Db.ChangeTracker.Clear();
    }

    public IEnumerable<PublishedDocumentUrlSegment> GetAll() =>
        scopes
            .Db.UrlSegments.ToList()
            .ConvertAll(x => new PublishedDocumentUrlSegment
            {
                DocumentKey = x.DocumentKey,
                NullableLanguageId = x.LanguageId,
                IsDraft = x.IsDraft,
                UrlSegment = x.UrlSegment,
                IsPrimary = x.IsPrimary,
            });

    public void DeleteByDocumentKey(IEnumerable<Guid> select)
    {
        scopes.Work.BeginWrite();
        foreach (var keys in select.Distinct().Chunk(500))
            scopes.Db.UrlSegments.Where(x => keys.Contains(x.DocumentKey)).ExecuteDelete();
    }
}
