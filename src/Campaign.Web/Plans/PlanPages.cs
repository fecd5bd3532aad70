using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Layout;

namespace Campaign.Web.Plans;

/// <summary>Plans with their targets, duties and allocations, and a page for each document.</summary>
internal static class PlanPages
{
    /// <summary>All plans that set targets, and what else the documents require.</summary>
    public static Page List(PageContext context)
    {
        var snapshot = context.Snapshot;
        var targets = snapshot.All<Target>().ToLookup(x => x.Document);
        var documents = snapshot.All<LegalDocument>().ToList();
        var model = new PlansModel(
            [.. documents.Where(x => targets.Contains(x.Id)).Select(x => new PlanTargets(x, [.. targets[x.Id]]))],
            [.. documents.Where(x => !targets.Contains(x.Id))],
            SameValue(documents, targets),
            [.. snapshot.All<ReportingDuty>()],
            [.. snapshot.All<Allocation>()]
        );
        return Page.Of<PlansView, PlansModel>(
            model,
            new PageHead("Kế hoạch và chỉ tiêu")
            {
                Description = "Chỉ tiêu ghi trong từng văn bản, căn cứ pháp lý, hạn báo cáo và bảng phân bổ hỗ trợ.",
                Theme = context.CurrentTheme,
            }
        );
    }

    /// <summary>One document.</summary>
    public static Page One(PageContext context)
    {
        var snapshot = context.Snapshot;
        var slug = context.Segment("slug");
        if (snapshot.FindBySlug<LegalDocument>(ItemType.Document, slug) is not { } document)
            return context.Missing(ItemType.Document, slug);
        var shown = Translation.Of(context, document);
        var model = new DocumentModel(
            shown,
            Chain(snapshot, document, [document.Id]),
            [.. snapshot.All<LegalDocument>().Where(x => x.BasedOn.Contains(document.Id))],
            [.. snapshot.All<Target>().Where(x => x.Document == document.Id)],
            [.. snapshot.All<ReportingDuty>().Where(x => x.Document == document.Id)],
            [.. snapshot.All<Allocation>().Where(x => x.Header.Source?.Document == document.Id)],
            [.. snapshot.All<Edition>().Where(x => x.LegalBasis.Contains(document.Id))]
        );
        return Page.Of<DocumentView, DocumentModel>(
            model,
            new PageHead(shown.Item.Title)
            {
                Description = shown.Item.Header.Summary ?? shown.Item.Note,
                Theme = context.CurrentTheme,
            }.In(context, shown)
        );
    }

    /// <summary>
    /// The documents a document is based on, and theirs in turn. Each appears once, so that a cycle ends.
    /// </summary>
    private static ImmutableArray<ChainNode> Chain(
        CampaignSnapshot snapshot,
        LegalDocument document,
        HashSet<Guid> seen
    ) =>
        [
            .. document
                .BasedOn.Where(seen.Add)
                .Select(x => snapshot.Find<LegalDocument>(x))
                .OfType<LegalDocument>()
                .Select(x => new ChainNode(x, Chain(snapshot, x, seen))),
        ];

    /// <summary>Two plans that promise the same share of different groups, shown so that nobody adds them up.</summary>
    private static ImmutableArray<(LegalDocument, Target)> SameValue(
        List<LegalDocument> documents,
        ILookup<Guid, Target> targets
    ) =>
        documents
            .SelectMany(x => targets[x.Id].Where(t => t.Unit == "%").Select(t => (Document: x, Target: t)))
            .GroupBy(x => x.Target.Value)
            .Select(x => x.DistinctBy(pair => pair.Document.Id).Take(2).ToImmutableArray())
            .FirstOrDefault(x => x.Length == 2 && x[0].Target.Population != x[1].Target.Population, []);
}

/// <summary>A plan and its targets.</summary>
public sealed record PlanTargets(LegalDocument Document, ImmutableArray<Target> Targets);

/// <summary>A document and the documents it is based on.</summary>
public sealed record ChainNode(LegalDocument Document, ImmutableArray<ChainNode> Basis);

/// <summary>The page of plans.</summary>
public sealed record PlansModel(
    ImmutableArray<PlanTargets> Plans,
    ImmutableArray<LegalDocument> Others,
    ImmutableArray<(LegalDocument Document, Target Target)> SameValue,
    ImmutableArray<ReportingDuty> Duties,
    ImmutableArray<Allocation> Allocations
);

/// <summary>A document with everything that belongs to it.</summary>
public sealed record DocumentModel(
    Translation<LegalDocument> Shown,
    ImmutableArray<ChainNode> Basis,
    ImmutableArray<LegalDocument> CitedBy,
    ImmutableArray<Target> Targets,
    ImmutableArray<ReportingDuty> Duties,
    ImmutableArray<Allocation> Allocations,
    ImmutableArray<Edition> Editions
);
