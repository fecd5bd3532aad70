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
    private readonly DraftMoves _moves;
    private readonly DraftPrint _drafts;
    private readonly ApprovalPrint _prints;
    private readonly PublishingRules _rules;

    internal ApprovalDrafts(
        IContentService documents,
        DraftComparison comparison,
        DraftLevels levels,
        DraftWriters writers,
        DraftMoves moves,
        DraftPrint drafts,
        ApprovalPrint prints,
        PublishingRules rules
    )
    {
        (_documents, _comparison, _levels) = (documents, comparison, levels);
        (_writers, _moves, _drafts, _prints, _rules) = (writers, moves, drafts, prints, rules);
    }

    /// <summary>A document that is not in the bin; null when there is none.</summary>
    public IContent? Find(Guid key) => _documents.GetById(key) is { Trashed: false } found ? found : null;

    /// <summary>The languages of a document that say something else than readers see.</summary>
    public IReadOnlyList<string> Changed(IContent document) =>
        [.. CulturesOf(document).Where(x => Print(document, x) != PublicPrint(document, x))];

    /// <summary>The document and everything beneath it that has something to submit, parents first.</summary>
    public IEnumerable<IContent> Branch(IContent top) => All(top).Where(x => x.Id == top.Id || !x.Trashed);

    /// <summary>Whether anything lies beneath a document.</summary>
    public bool HasBranch(IContent document) => _documents.CountChildren(document.Id) > 0;

    /// <summary>The languages of a document, Vietnamese first; the invariant one where it has none.</summary>
    public static IReadOnlyList<string> CulturesOf(IContent document) =>
        document.ContentType.VariesByCulture()
            ? [.. document.AvailableCultures.OrderBy(x => x != CampaignSnapshot.DefaultLanguage)]
            : [Change.Invariant];

    /// <summary>The document's name in a language.</summary>
    public static string NameOf(IContent document, string culture) =>
        DraftPrint.NameOf(document, culture, published: false) is { Length: > 0 } name ? name : document.Name ?? "";

    /// <summary>What names this exact draft, to be compared with what is public.</summary>
    public string Print(IContent document, string culture) => _drafts.Of(document, culture);

    /// <summary>What names the exact drafts of the languages that readers have; empty when nothing is public.</summary>
    public IReadOnlyDictionary<string, string> PrintsOfPublic(IContent document) =>
        CulturesOf(document).Where(x => DraftPrint.IsPublic(document, x)).ToDictionary(x => x, x => Print(document, x));

    /// <summary>What names what is public; null when nothing is.</summary>
    public string? PublicPrint(IContent document, string culture) => _drafts.OfPublic(document, culture);

    /// <summary>What names the exact draft that an approval is for, and the place it is approved for.</summary>
    public string ApprovalPrintOf(IContent document, string culture) => _prints.Of(document, culture);

    /// <summary>The same of what is public; null when nothing is.</summary>
    public string? PublicApprovalPrintOf(IContent document, string culture) => _prints.OfPublic(document, culture);

    /// <summary>The public documents of a branch that speak to others once it lies elsewhere, and to whom.</summary>
    /// <param name="top">The top of the branch.</param>
    /// <param name="formerKnown">Whether it is known where it lay before; else all of them count.</param>
    /// <param name="former">What it lay under; null: the root.</param>
    /// <param name="parent">What it is going to lie under; null: the root.</param>
    public IEnumerable<(IContent Document, ApprovalLevel Level)> Moved(
        IContent top,
        bool formerKnown,
        IContent? former,
        IContent? parent
    ) => formerKnown && _moves.AreAlike(former, parent) ? [] : _moves.Of(All(top), top, parent);

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

    private IEnumerable<IContent> All(IContent top)
    {
        yield return top;
        for (var page = 0L; ; page++)
        {
            var part = _documents.GetPagedDescendants(top.Id, page, PageSize, out var total).ToList();
            foreach (var one in part.OrderBy(x => x.Level))
                yield return one;
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                yield break;
        }
    }
}
