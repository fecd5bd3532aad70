using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Publishing.Listing;

/// <summary>
/// What a new document takes from where it is made: the next place in the order, the source of what it lies under, and
/// the edition of its neighbours where the place does not say it.
/// </summary>
public sealed class NewDrafts
{
    private const string Order = "order",
        Source = "source";

    // Services are ordered by groups of numbers, which nobody continues by counting.
    private static readonly string[] Counted = ["message", "script"];

    private static readonly string[] Scopes = ["campaign", "edition", ItemTables.ProvinceFolder];

    private readonly IContentService _documents;

    internal NewDrafts(IContentService documents) => _documents = documents;

    /// <summary>Fills in a document that nobody has stored yet.</summary>
    public void Fill(IContent draft)
    {
        if (_documents.GetById(draft.ParentId) is not { } parent)
            return;
        List<IContent> above = [.. _documents.GetAncestors(parent), parent];
        var type = draft.ContentType.Alias;
        var scope = above.FindLast(x => Scopes.Contains(x.ContentType.Alias)) ?? parent;
        if (Counted.Contains(type) && draft.Properties.Contains(Order))
            draft.SetValue(Order, Last(type, scope) + 1);
        if (above.FindLast(HasSource) is { } from)
            foreach (var alias in (string[])[Source, SourceKind.NoteAlias(Source)])
                if (draft.Properties.Contains(alias))
                    draft.SetValue(alias, from.GetValue(alias));
        var isInEdition = above.Exists(x => x.ContentType.Alias is "edition" or "campaign");
        if (!isInEdition && draft.Properties.Contains(CommonFields.Edition))
            draft.SetValue(CommonFields.Edition, EditionOf(type, parent));
    }

    private static bool HasSource(IContent document) =>
        document.Properties.Contains(Source)
        && (
            Stored.Text(document.GetValue(Source)) is not null
            || Stored.Text(document.GetValue(SourceKind.NoteAlias(Source))) is not null
        );

    // What lies in an edition or a province's folder below counts there.
    private int Last(string type, IContent scope) =>
        Within(scope).Where(x => x.ContentType.Alias == type).Select(x => (int?)Stored.Decimal(x.GetValue(Order))).Max()
        ?? 0;

    private IEnumerable<IContent> Within(IContent above) =>
        Children(above).SelectMany(x => x.ContentType.Alias == ItemTables.Folder ? Within(x) : [x]);

    private IEnumerable<IContent> Children(IContent above) =>
        _documents.GetPagedChildren(above.Id, 0, int.MaxValue, out _, null, null, null);

    private object? EditionOf(string type, IContent parent) =>
        Children(parent)
            .Where(x => x.ContentType.Alias == type && Stored.Text(x.GetValue(CommonFields.Edition)) is not null)
            .MaxBy(x => x.CreateDate)
            ?.GetValue(CommonFields.Edition);
}
