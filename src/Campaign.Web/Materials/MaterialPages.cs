using System.Collections.Immutable;
using System.Globalization;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Rendering.Templates;
using Campaign.Web.Pages;
using Microsoft.AspNetCore.WebUtilities;

namespace Campaign.Web.Materials;

/// <summary>Communication products: the list, a page for each, and a page to print.</summary>
internal static class MaterialPages
{
    /// <summary>Query parameters: kind, year, audience, format, page.</summary>
    internal static readonly string[] Parameters = ["loai", "nam", "cho", "kho", ListPart.Parameter];

    /// <summary>The list with its filters.</summary>
    public static Page List(PageContext context)
    {
        var (all, query) = (InOrder(context).ToList(), context.Query);
        var years = all.Select(x => x.Header.Edition).OfType<int>().Distinct().OrderDescending().ToImmutableArray();
        var kinds = context.Snapshot.Vocabularies[VocabularySet.MaterialKind].Terms;
        var kind = query.Choice("loai", kinds.Select(x => x.Alias), "loại tài liệu");
        var year = query.Choice("nam", years.Select(x => x.ToString(CultureInfo.InvariantCulture)), "năm");
        var audience = query.Choice(
            "cho",
            context.Snapshot.Vocabularies[VocabularySet.Audience].Terms.Select(x => x.Alias),
            "đối tượng"
        );
        var formats = PrintFormats.All.Where(x => all.Any(m => m.Templates.Contains(x.Name))).ToImmutableArray();
        var format = query.Choice("kho", formats.Select(x => x.Name), "khổ in");
        var shown = all.FindAll(x =>
            (kind is null || x.Kind == kind)
            && (year is null || x.Header.Edition?.ToString(CultureInfo.InvariantCulture) == year)
            && (format is null || x.Templates.Contains(format))
            && (audience is null || x.Header.Audiences.IsEmpty || x.Header.Audiences.Contains(audience))
        );
        var part = ListPart.Asked(query, shown);
        var model = new MaterialsModel(
            part,
            shown.Count,
            kind,
            year,
            audience,
            years,
            [.. kinds.Where(x => all.Any(m => m.Kind == x.Alias))],
            format,
            formats
        );
        return Page.Of<MaterialsView, MaterialsModel>(
            model,
            new PageHead(part.Number == 1 ? "Tài liệu" : $"Tài liệu, trang {part.Number}")
            {
                Description = "Áp phích, băng rôn, tờ rơi và tài liệu khác để in, treo, phát và chia sẻ.",
                Theme = context.CurrentTheme,
            }
        );
    }

    /// <summary>One material.</summary>
    public static Page One(PageContext context) =>
        Show<MaterialView>(context, (shown, head) => head.In(context, shown) with { Pictured = true });

    /// <summary>One material as a sheet to print from the browser on any printer.</summary>
    public static Page Print(PageContext context) =>
        Show<MaterialPrintView>(
            context,
            (shown, head) => head with { Listed = false, OnPaper = true, Canonical = $"/tai-lieu/{shown.Item.Slug}" }
        );

    // This year's first, then those of no year, then the latest of the past: what is on a wall must not be out of date.
    private static IEnumerable<Material> InOrder(PageContext context)
    {
        var year = context.Today.Year;
        return context
            .Snapshot.All<Material>()
            .OrderByDescending(x => x.Header.Edition is { } of ? (of >= year ? 2 : 0) : 1)
            .ThenByDescending(x => x.Header.Edition);
    }

    private static Page Show<TView>(PageContext context, Func<Translation<Material>, PageHead, PageHead> complete)
        where TView : PageView<Translation<Material>>
    {
        var slug = context.Segment("slug");
        if (context.Snapshot.FindBySlug<Material>(ItemType.Material, slug) is not { } material)
            return context.Missing(ItemType.Material, slug);
        var shown = Translation.Of(context, material);
        return Page.Of<TView, Translation<Material>>(shown, complete(shown, Head(context, shown.Item)));
    }

    private static PageHead Head(PageContext context, Material material) =>
        new(material.Title)
        {
            Description = material.AltText,
            Theme = context
                .Snapshot.All<Core.Campaigns.Edition>()
                .FirstOrDefault(x => x.Year == material.Header.Edition && x.Header.Campaign == material.Header.Campaign)
                ?.VisualTheme,
        };
}

/// <summary>The list of materials: those on this page, and the total number.</summary>
public sealed record MaterialsModel(
    ListPart<Material> Part,
    int Count,
    string? Kind,
    string? Year,
    string? Audience,
    ImmutableArray<int> Years,
    ImmutableArray<Term> Kinds,
    string? Format,
    ImmutableArray<PrintFormat> Formats
)
{
    /// <summary>Address of the list with these choices.</summary>
    public string Address() =>
        QueryHelpers.AddQueryString(
            "/tai-lieu",
            [
                new("loai", Kind),
                new("nam", Year),
                new("cho", Audience),
                new KeyValuePair<string, string?>("kho", Format),
            ]
        );
}
