using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Hsds;

/// <summary>
/// The service directory in Open Referral's HSDS 3.2. It is not in our API document, because the specification has its
/// own, to which <c>/hsds/v3/</c> refers. It only publishes; the search by POST is not offered.
/// </summary>
internal static class HsdsRoutes
{
    private static readonly Parameter Search = new("search", "Words, with or without Vietnamese marks.");
    private static readonly Parameter Page = new("page", "Page number, from 1.", ParameterKind.Number)
    {
        Min = 1,
        Max = 1_000_000,
    };
    private static readonly Parameter PerPage = new(
        "per_page",
        "Entries on a page; 50 when not given.",
        ParameterKind.Number
    )
    {
        Min = 1,
        Max = 10_000,
    };
    private static readonly Parameter Format = new(
        "format",
        "json, or ndjson for every result as a line, without pages; json if not given."
    )
    {
        Values = ["json", HsdsJson.LinesFormat],
    };
    private static readonly Parameter Term = new("taxonomy_term_id", "Services with this term.");
    private static readonly Parameter Taxonomy = new("taxonomy_id", "Services with a term of this taxonomy.");
    private static readonly Parameter Organization = new("organization_id", "Services of this organization.");
    private static readonly Parameter ModifiedAfter = new(
        "modified_after",
        "Modified on or after.",
        ParameterKind.Instant
    );
    private static readonly Parameter Minimal = new("minimal", "Only id and modified_date.", ParameterKind.Flag);
    private static readonly Parameter Full = new("full", "Fully nested.", ParameterKind.Flag);
    private static readonly Parameter FullService = new(
        "full_service",
        "With the services of an organization, fully nested.",
        ParameterKind.Flag
    );
    private static readonly Parameter TopOnly = new(
        "top_only",
        "Only terms without a parent: all of them.",
        ParameterKind.Flag
    );
    private static readonly Parameter Parent = new("parent_id", "Only terms below this one: none has a parent.");
    private static readonly Parameter Postcode = new("postcode", "Refused: the directory has no postcodes.");
    private static readonly Parameter Proximity = new("proximity", "Refused: the directory has no coordinates.");
    private static readonly ImmutableArray<Parameter> Paging = [Search, Page, PerPage, Format, Parameter.Lang];

    /// <summary>Maps every address of the table.</summary>
    public static void MapHsds(this IEndpointRouteBuilder routes)
    {
        var services = routes.ServiceProvider;
        var (site, api) = (
            services.GetRequiredService<IOptions<CampaignOptions>>().Value,
            services.GetRequiredService<IOptions<ApiOptions>>().Value
        );
        routes.MapResource(Row("", x => HsdsDirectory.About(x, site, api)));
        foreach (var resource in Table)
            routes.MapResource(resource);
    }

    /// <summary>The table, without the page about the directory.</summary>
    public static IReadOnlyList<Resource> Table { get; } =
    [
        Row(
            "services",
            HsdsDirectory.Services,
            Search,
            Page,
            PerPage,
            Format,
            Term,
            Taxonomy,
            Organization,
            ModifiedAfter,
            Minimal,
            Full
        ),
        Row("services/{id}", HsdsDirectory.Service),
        Row("organizations", HsdsDirectory.Organizations, [.. Paging, Full, FullService]),
        Row("organizations/{id}", HsdsDirectory.Organization, FullService),
        Row(
            "service_at_locations",
            HsdsDirectory.ServiceAtLocations,
            [.. Paging, Term, Taxonomy, Organization, ModifiedAfter, Full, Postcode, Proximity]
        ),
        Row("service_at_locations/{id}", HsdsDirectory.ServiceAtLocation),
        Row("taxonomies", HsdsDirectory.Taxonomies, [.. Paging]),
        Row("taxonomies/{id}", HsdsDirectory.Taxonomy),
        Row("taxonomy_terms", HsdsDirectory.Terms, [.. Paging, Taxonomy, TopOnly, Parent]),
        Row("taxonomy_terms/{id}", HsdsDirectory.Term),
    ];

    private static Resource Row(string path, Func<ApiRequest, Answer> handle, params Parameter[] parameters) =>
        new($"hsds/v3/{path}", $"hsds:{path}", "", handle)
        {
            Parameters = [.. parameters.Append(Parameter.Lang).Distinct()],
            DependsOn = [ItemType.Service, ItemType.Organisation, ItemType.Place, ItemType.Document, ItemType.Campaign],
        };
}
