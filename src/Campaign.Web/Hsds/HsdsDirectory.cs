using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Text;
using Campaign.Core.Vocabularies;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Settings;

namespace Campaign.Web.Hsds;

/// <summary>The handlers of the directory.</summary>
internal static class HsdsDirectory
{
    private const string Specification = "https://docs.openreferral.org/en/3.2/hsds/";
    private const string Document =
        "https://raw.githubusercontent.com/openreferral/specification/3.2/schema/openapi.json";

    /// <summary>Describes this directory.</summary>
    public static Answer About(ApiRequest request, CampaignOptions site, ApiOptions api)
    {
        var publisher = SitePublisher.Of(request.Snapshot, site, api, request.BaseUrl);
        return HsdsJson.Answer(
            new HsdsAbout(
                "3.2",
                Specification,
                Document,
                "Help services. A shelter never has a location.",
                new(publisher.Name, publisher.Email, publisher.Website)
            )
        );
    }

    public static Answer Services(ApiRequest request)
    {
        var mapper = new HsdsMapper(request);
        var found = Found(request, mapper).ToList();
        if (request.Query.Flag("minimal"))
            // HSDS says "Aim to return all services within one page", so that is the default page size.
            return Page(
                request,
                found.ConvertAll(x => new HsdsMinimal(x.Id.ToString(), x.Header.UpdatedAt.UtcDateTime)),
                Math.Max(1, found.Count)
            );
        var full = request.Query.Flag("full");
        return Page(request, found.ConvertAll(x => mapper.Service(x, full)));
    }

    public static Answer Service(ApiRequest request)
    {
        if (!Guid.TryParse(request.Part("id"), out var id))
            throw NotFound(request);
        var service = request.Snapshot.Find(id, ItemLists.LanguageOf(request, ItemType.Service)) as Service;
        return service is null
            ? throw ItemLists.Missing(request, ItemType.Service, id)
            : HsdsJson.Answer(new HsdsMapper(request).Service(service, full: true));
    }

    public static Answer Organizations(ApiRequest request)
    {
        var mapper = new HsdsMapper(request);
        return Page(
            request,
            [.. AllOrganizations(request, mapper, Nesting(request)).Where(x => Says(request, x.Name))]
        );
    }

    public static Answer Organization(ApiRequest request) =>
        One(
            request,
            AllOrganizations(
                request,
                new HsdsMapper(request),
                // One organization has its services in full, unless told not to.
                request.Query["full_service"]
                    is "false"
                    ? OrganizationNesting.Services
                    : OrganizationNesting.Full
            ),
            x => x.Id
        );

    private static OrganizationNesting Nesting(ApiRequest request) =>
        request.Query.Flag("full_service") || request.Query.Flag("full")
            ? OrganizationNesting.Full
            : OrganizationNesting.None;

    public static Answer ServiceAtLocations(ApiRequest request)
    {
        foreach (var name in (string[])["postcode", "proximity"])
            if (request.Query[name] is not null)
                throw ProblemException.Parameter(
                    name,
                    "this directory has neither postcodes nor coordinates; use taxonomy_id, organization_id or search."
                );
        var mapper = new HsdsMapper(request);
        return Page(
            request,
            [
                .. Found(request, mapper)
                    .Select(x => mapper.AtLocation(x, withService: true))
                    .OfType<HsdsServiceAtLocation>(),
            ]
        );
    }

    public static Answer ServiceAtLocation(ApiRequest request)
    {
        var mapper = new HsdsMapper(request);
        var all = AllServices(request)
            .Select(x => mapper.AtLocation(x, withService: true))
            .OfType<HsdsServiceAtLocation>();
        return One(request, all, x => x.Id);
    }

    public static Answer Taxonomies(ApiRequest request) =>
        Page(request, [.. HsdsMapper.Taxonomies(request.Snapshot).Where(x => Says(request, x.Name))]);

    public static Answer Taxonomy(ApiRequest request) =>
        One(request, HsdsMapper.Taxonomies(request.Snapshot), x => x.Id);

    public static Answer Terms(ApiRequest request)
    {
        var taxonomy = request.Query["taxonomy_id"];
        // No term is below another: all are at the top, and none has a parent.
        var terms = new HsdsMapper(request)
            .Terms()
            .Where(x => request.Query["parent_id"] is null && (taxonomy is null || x.TaxonomyId == taxonomy));
        return Page(request, [.. terms.Where(x => Says(request, x.Name))]);
    }

    public static Answer Term(ApiRequest request) => One(request, new HsdsMapper(request).Terms(), x => x.Id);

    private static IEnumerable<Service> AllServices(ApiRequest request) =>
        request.Snapshot.All<Service>(ItemLists.LanguageOf(request, ItemType.Service));

    private static IEnumerable<Service> Found(ApiRequest request, HsdsMapper mapper)
    {
        var (query, after) = (request.Query, request.Query.Instant("modified_after"));
        var (term, taxonomy, organization) = (
            query["taxonomy_term_id"],
            query["taxonomy_id"],
            query["organization_id"]
        );
        return AllServices(request)
            .Where(x => after is null || x.Header.UpdatedAt >= after)
            .Where(x => term is null || x.Kinds.Any(kind => HsdsMapper.TermId(kind) == term))
            .Where(x => taxonomy is null || taxonomy == HsdsMapper.TaxonomyId(VocabularySet.ServiceKind))
            .Where(x => organization is null || mapper.Organization(x)?.Id == organization)
            .Where(x => Says(request, string.Join(' ', x.Title, x.Header.Summary, x.Operator, x.Body)));
    }

    private static IEnumerable<HsdsOrganization> AllOrganizations(
        ApiRequest request,
        HsdsMapper mapper,
        OrganizationNesting nesting
    ) =>
        AllServices(request)
            .Where(x => mapper.Organization(x) is not null)
            .GroupBy(x => mapper.Organization(x)!)
            .Select(x =>
                nesting == OrganizationNesting.None
                    ? x.Key
                    : x.Key with
                    {
                        Services = [.. x.Select(s => mapper.Service(s, nesting == OrganizationNesting.Full))],
                    }
            );

    private static bool Says(ApiRequest request, string text) =>
        request.Query["search"] is not { } words
        || Folding.Fold(text).Contains(Folding.Fold(words), StringComparison.Ordinal);

    private static Answer Page<T>(ApiRequest request, IReadOnlyCollection<T> all, int size = 50) =>
        request.Query["format"] == HsdsJson.LinesFormat
            ? HsdsJson.Lines(all)
            : HsdsJson.Answer(
                HsdsPage<T>.Of(all, request.Query.Int("page") ?? 1, request.Query.Int("per_page") ?? size)
            );

    private static Answer One<T>(ApiRequest request, IEnumerable<T> all, Func<T, string> id) =>
        all.FirstOrDefault(x => id(x) == request.Part("id")) is { } found
            ? HsdsJson.Answer(found)
            : throw NotFound(request);

    private static ProblemException NotFound(ApiRequest request) =>
        new(ProblemType.NotFound, $"There is nothing with the id {request.Part("id")}.");
}
