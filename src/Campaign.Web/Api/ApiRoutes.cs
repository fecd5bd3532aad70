using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Api.Start;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Changes;
using Campaign.Web.Items.Lists;

namespace Campaign.Web.Api;

/// <summary>Every address of the public API that answers from the snapshot, on one screen.</summary>
internal sealed class ApiRoutes(StartPage start, ChangeList changes, ScriptLibrary scripts)
{
    private const string Root = "api/v1";

    public IReadOnlyList<Resource> Table { get; } =
    [
        new(Root, "getStart", "Where a client begins: addresses, current edition, cursor.", start.Get)
        {
            Tag = "Start",
            Body = typeof(ApiStart),
            Parameters = [Parameter.MinVersion],
        },
        new("api/problems", "listProblemTypes", "Every problem type and what to do about it.", ProblemPages.All)
        {
            Tag = "Start",
            Body = typeof(ApiProblemTypes),
            DependsOn = [ItemType.Place],
            DependsOnDay = false,
        },
        new("api/problems/{name}", "getProblemType", "One problem type.", ProblemPages.One)
        {
            Tag = "Start",
            Body = typeof(ApiProblemType),
            DependsOn = [ItemType.Place],
            DependsOnDay = false,
        },
        new($"{Root}/changes", "listChanges", "What was published, updated or withdrawn since a cursor.", changes.List)
        {
            Tag = "Changes",
            Body = typeof(ApiChanges),
            Parameters =
            [
                Parameter.Since,
                Parameter.Limit with
                {
                    Description = "Rows at once; 200 when not given.",
                },
                Parameter.MinVersion,
            ],
        },
        List<CampaignInfo, ApiCampaign>(ItemType.Campaign, "campaigns", (x, at) => new(x, at), OfCampaigns),
        Named(
            "campaigns/{alias}",
            "getCampaign",
            "One campaign.",
            NamedItems.Campaign,
            typeof(ApiCampaign),
            OfCampaigns
        ),
        Named(
            "campaigns/{alias}/editions/{year}",
            "getCampaignEdition",
            "One year of a campaign: theme, dates, basis, targets.",
            NamedItems.Edition,
            typeof(ApiEdition),
            OfEditions
        ),
        List<Edition, ApiEdition>(ItemType.Edition, "editions", (x, at) => new(x, at), OfEditions),
        .. Both<LocalTheme, ApiLocalTheme>(ItemType.LocalTheme, "localThemes", "local theme", (x, at) => new(x, at)),
        .. Both<KeyMessage, ApiMessage>(ItemType.Message, "messages", "key message", (x, at) => new(x, at)),
        .. Both<Material, ApiMaterial>(
            ItemType.Material,
            "materials",
            "material",
            (x, at) => new(x, at),
            ItemType.Message
        ),
        .. Both<Service, ApiService>(ItemType.Service, "services", "help service", (x, at) => new(x, at)),
        .. Both<Event, ApiEvent>(ItemType.Event, "events", "event", (x, at) => new(x, at)),
        .. Both<Script, ApiScript>(
            ItemType.Script,
            "scripts",
            "broadcast script",
            (x, at) => new(x, at, scripts.Review(x))
        ),
        .. Both<LegalDocument, ApiDocument>(ItemType.Document, "documents", "legal document", (x, at) => new(x, at)),
        .. Both<Target, ApiTarget>(ItemType.Target, "targets", "target", (x, at) => new(x, at)),
        .. Both<Allocation, ApiAllocation>(ItemType.Allocation, "allocations", "allocation", (x, at) => new(x, at)),
        .. Both<ReportingDuty, ApiDuty>(ItemType.Duty, "duties", "reporting duty", (x, at) => new(x, at)),
        .. Both<Organisation, ApiOrganisation>(
            ItemType.Organisation,
            "organisations",
            "organisation",
            (x, at) => new(x, at)
        ),
        List<Place, ApiPlace>(ItemType.Place, "places", (x, at) => new(x, at), []),
        Named(
            "places/{code}",
            "getPlace",
            "One administrative unit, now or former.",
            NamedItems.Place,
            typeof(ApiPlace),
            [ItemType.Place]
        ),
    ];

    private static readonly ImmutableArray<ItemType> OfCampaigns =
    [
        ItemType.Campaign,
        ItemType.Edition,
        ItemType.Document,
        ItemType.Organisation,
    ];

    private static readonly ImmutableArray<ItemType> OfEditions =
    [
        ItemType.Edition,
        ItemType.LocalTheme,
        ItemType.Target,
        ItemType.Allocation,
        ItemType.Duty,
        ItemType.Organisation,
    ];

    private static Resource[] Both<TItem, TJson>(
        ItemType type,
        string name,
        string noun,
        Func<TItem, Links, TJson> write,
        params ImmutableArray<ItemType> also
    )
        where TItem : PublishedItem =>
        [
            List(type, name, write, also),
            new(
                $"{Root}/{ApiNames.Collection(type)}/{{id:guid}}",
                "get" + Pascal(type.ApiName()),
                $"One {noun}.",
                ItemLists.One(type, write)
            )
            {
                Tag = TagOf(type),
                Body = typeof(TJson),
                Parameters = [.. Parameter.OfItems],
                DependsOn = Dependencies(type, also),
            },
        ];

    private static Resource List<TItem, TJson>(
        ItemType type,
        string name,
        Func<TItem, Links, TJson> write,
        ImmutableArray<ItemType> also
    )
        where TItem : PublishedItem =>
        new(
            $"{Root}/{ApiNames.Collection(type)}",
            "list" + Pascal(name),
            $"All {ApiNames.Collection(type).Replace('-', ' ')}, page by page.",
            ItemLists.List(type, write)
        )
        {
            Tag = TagOf(type),
            Body = typeof(ListPage<TJson>),
            Parameters = [.. Parameter.OfLists],
            DependsOn = Dependencies(type, also),
        };

    private static Resource Named(
        string path,
        string name,
        string summary,
        Func<ApiRequest, Answer> handle,
        Type body,
        ImmutableArray<ItemType> dependsOn
    ) =>
        new($"{Root}/{path}", name, summary, handle)
        {
            Tag = TagOf(dependsOn[0]),
            Body = body,
            Parameters = [.. Parameter.OfItems],
            DependsOn = Dependencies(dependsOn[0], dependsOn),
        };

    // Every item names places and may name the document it comes from; filters name campaigns.
    private static ImmutableArray<ItemType> Dependencies(ItemType type, ImmutableArray<ItemType> also) =>
        [.. also.Append(type).Append(ItemType.Place).Append(ItemType.Document).Append(ItemType.Campaign).Distinct()];

    private static string TagOf(ItemType type) =>
        type switch
        {
            ItemType.Campaign or ItemType.Edition or ItemType.LocalTheme => "Campaigns",
            ItemType.Document or ItemType.Target or ItemType.Allocation or ItemType.Duty or ItemType.Organisation =>
                "Plans",
            _ => type + "s",
        };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];
}
