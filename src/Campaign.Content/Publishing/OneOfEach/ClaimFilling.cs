using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.OneOfEach;

/// <summary>Writes the claims of an older database into the book, once.</summary>
internal sealed class ClaimFilling(
    IKeyValueService values,
    IContentService documents,
    IContentTypeService types,
    ICoreScopeProvider scopes,
    Claims claims,
    ClaimBook book
)
{
    private const string Done = "one-of-each/filled";
    private const int PageSize = 500;

    public void Fill()
    {
        if (values.GetValue(Done) is not null)
            return;
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Umbraco.Cms.Core.Constants.Locks.ContentTree);
        foreach (var type in Claims.Types.Select(types.Get).OfType<Umbraco.Cms.Core.Models.IContentType>())
            Fill(type.Id);
        values.SetValue(Done, "1");
        scope.Complete();
    }

    private void Fill(int type)
    {
        for (var page = 0L; ; page++)
        {
            var part = documents
                .GetPagedOfType(type, page, PageSize, out var total, null!, Ordering.By("path"))
                .ToList();
            foreach (var content in part)
            foreach (
                var claim in claims
                    .Of(content, published: false)
                    .Concat(content.Published ? claims.Of(content, published: true) : [])
                    .DistinctBy(x => x.Id)
            )
                book.Add(claim, content.Key);
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                return;
        }
    }
}
