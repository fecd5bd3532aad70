using Campaign.Content.Publishing.Approval;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Content.Publishing.Listing;

/// <summary>Every draft of a type, and what a list says of each.</summary>
public sealed class DraftLists
{
    private const string Order = "order";

    private const int PageSize = 500;

    // The first that is filled is what the document says; a name that officers gave it comes last.
    private static readonly string[] Texts = ["correctedText", "officialText", CommonFields.Title];

    private static readonly Dictionary<string, string[]> Details = new()
    {
        ["material"] = ["kind", "code"],
        ["event"] = ["startDate"],
        ["service"] = ["phones"],
        ["script"] = ["kind"],
        ["document"] = ["number", "issuedOn"],
        ["message"] = ["group"],
    };

    private readonly IContentService _documents;
    private readonly IContentTypeService _types;
    private readonly DraftComparison _comparison;

    internal DraftLists(IContentService documents, IContentTypeService types, DraftComparison comparison) =>
        (_documents, _types, _comparison) = (documents, types, comparison);

    /// <summary>The types that are listed, in the order in which officers are offered them.</summary>
    public static IReadOnlyList<string> Types { get; } =
    ["message", "material", "event", "service", "script", "document"];

    /// <summary>Every document of a type that is not in the bin.</summary>
    public IEnumerable<IContent> All(string type)
    {
        var id = _types.Get(type)!.Id;
        for (var page = 0L; ; page++)
        {
            var part = _documents
                .GetPagedOfType(id, page, PageSize, out var total, null!, Ordering.By("path"))
                .ToList();
            foreach (var one in part.Where(x => !x.Trashed))
                yield return one;
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                yield break;
        }
    }

    /// <summary>The edition that a draft names; null when it names none.</summary>
    public static Guid? EditionOf(IContent document) =>
        document.Properties.Contains(CommonFields.Edition)
        && Stored.Keys(document.GetValue(CommonFields.Edition)).ToList() is [var first, ..]
            ? first
            : null;

    /// <summary>What a list says of a draft.</summary>
    public ListedDraft Of(IContent document)
    {
        string Words(string alias) =>
            document.Properties.TryGetValue(alias, out var property)
                ? _comparison.Words(
                    document,
                    alias,
                    document.GetValue(
                        alias,
                        property.PropertyType.VariesByCulture() ? CampaignSnapshot.DefaultLanguage : null
                    )
                )
                : "";
        var details = Details.GetValueOrDefault(document.ContentType.Alias, []).Select(Words).Where(x => x.Length > 0);
        var source = Words("source");
        return new(
            document.Properties.Contains(Order) ? Stored.Decimal(document.GetValue(Order)) : null,
            Texts.Select(Words).FirstOrDefault(x => x.Length > 0) ?? NameOf(document),
            string.Join(", ", details),
            Words("places"),
            source.Length > 0 ? source : Words(SourceKind.NoteAlias("source"))
        );
    }

    private static string NameOf(IContent document) =>
        document.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? document.Name ?? "";
}
