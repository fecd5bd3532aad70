using Campaign.Core.Approvals;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Approval;

/// <summary>What approval has to know about drafts.</summary>
public sealed class ApprovalDrafts
{
    private const int PageSize = 500;

    private readonly IContentService _documents;
    private readonly DraftComparison _comparison;
    private readonly DraftLevels _levels;
    private readonly DraftWriters _writers;
    private readonly PublishingRules _rules;

    internal ApprovalDrafts(
        IContentService documents,
        DraftComparison comparison,
        DraftLevels levels,
        DraftWriters writers,
        PublishingRules rules
    ) => (_documents, _comparison, _levels, _writers, _rules) = (documents, comparison, levels, writers, rules);

    /// <summary>A document that is not in the bin; null when there is none.</summary>
    public IContent? Find(Guid key) => _documents.GetById(key) is { Trashed: false } found ? found : null;

    /// <summary>The languages of a document that say something else than readers see.</summary>
    public static IReadOnlyList<string> Changed(IContent document) =>
        [.. CulturesOf(document).Where(x => Print(document, x) != PublicPrint(document, x))];

    /// <summary>The document and everything beneath it that has something to submit, parents first.</summary>
    public IEnumerable<IContent> Branch(IContent top)
    {
        yield return top;
        for (var page = 0L; ; page++)
        {
            var part = _documents.GetPagedDescendants(top.Id, page, PageSize, out var total).ToList();
            foreach (var one in part.Where(x => !x.Trashed).OrderBy(x => x.Level))
                yield return one;
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                yield break;
        }
    }

    /// <summary>The languages of a document, Vietnamese first; the invariant one where it has none.</summary>
    public static IReadOnlyList<string> CulturesOf(IContent document) =>
        document.ContentType.VariesByCulture()
            ? [.. document.AvailableCultures.OrderBy(x => x != CampaignSnapshot.DefaultLanguage)]
            : [Change.Invariant];

    /// <summary>The document's name in a language.</summary>
    public static string NameOf(IContent document, string culture) =>
        DraftPrint.NameOf(document, culture, published: false) is { Length: > 0 } name ? name : document.Name ?? "";

    /// <summary>What names this exact draft.</summary>
    public static string Print(IContent document, string culture) => DraftPrint.Of(document, culture);

    /// <summary>What names the exact drafts of the languages that readers have; empty when nothing is public.</summary>
    public static IReadOnlyDictionary<string, string> PrintsOfPublic(IContent document) =>
        CulturesOf(document).Where(x => DraftPrint.IsPublic(document, x)).ToDictionary(x => x, x => Print(document, x));

    /// <summary>What names what is public; null when nothing is.</summary>
    public static string? PublicPrint(IContent document, string culture) => DraftPrint.OfPublic(document, culture);

    /// <summary>Whom the draft speaks to, or what is public of it.</summary>
    public ApprovalLevel LevelOf(IContent document) => _levels.Of(document, document);

    /// <summary>What the draft says beside what readers see.</summary>
    public IReadOnlyList<FieldDifference> Differences(IContent document, string culture) =>
        _comparison.Of(document, culture);

    /// <summary>Umbraco's numbers of those who wrote it since readers last got something of it.</summary>
    public Task<IReadOnlySet<int>> WritersAsync(IContent document, string culture) =>
        _writers.OfAsync(document, culture);

    /// <summary>What keeps the draft from being published, a Vietnamese sentence each.</summary>
    public IEnumerable<string> Faults(IContent document, string culture) =>
        _rules.Faults(document, x => x.InvariantEquals(culture));
}
