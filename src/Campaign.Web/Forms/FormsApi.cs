using System.Collections.Immutable;
using Campaign.Core.Broadcast;
using Campaign.Core.Forms;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Core.Wording;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Queries;
using Campaign.Web.Items;
using Campaign.Web.Items.Lists;
using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Forms;

/// <summary>The forms of messages, events, services and editions in the API.</summary>
internal sealed class FormsApi(
    FormRulebook rulebook,
    ItemKinds kinds,
    IOptions<BroadcastOptions> broadcast,
    IOptions<CampaignOptions> site,
    CampaignClock clock
)
{
    private static readonly (ItemType Type, string Operation)[] Types =
    [
        (ItemType.Message, "getMessageForms"),
        (ItemType.Event, "getEventForms"),
        (ItemType.Service, "getServiceForms"),
        (ItemType.Edition, "getEditionForms"),
    ];

    /// <summary>The route table.</summary>
    public IEnumerable<Resource> Table => Types.Select(x => Of(x.Type, x.Operation));

    /// <summary>Types that have forms, in the order of lists.</summary>
    public static IEnumerable<ItemType> Having => Types.Select(x => x.Type);

    /// <summary>The texts of an item.</summary>
    public ImmutableArray<TextForm> TextsOf(PublishedItem item, CampaignSnapshot snapshot) =>
        TextsOf(item, snapshot, rulebook.Of(item.Header, snapshot), clock.Today);

    /// <summary>The rules for an item.</summary>
    public FormRules RulesOf(PublishedItem item, CampaignSnapshot snapshot) => rulebook.Of(item.Header, snapshot);

    /// <summary>All forms of an item.</summary>
    public ApiForms Of(PublishedItem item, Links at)
    {
        var rules = rulebook.Of(item.Header, at.Snapshot);
        return new(item, TextsOf(item, at.Snapshot, rules, at.AsOf), rules, site.Value.HomePlace, at);
    }

    private ImmutableArray<TextForm> TextsOf(
        PublishedItem item,
        CampaignSnapshot snapshot,
        FormRules rules,
        DateOnly day
    ) =>
        new FormComposer(
            rules.Limits,
            broadcast.Value.Timing,
            rules.Sender,
            snapshot.AbbreviationsFor(item.Header, day)
        ).Compose(
            FormFields.Of(item, snapshot.Places, rules),
            rules.Templates.GetValueOrDefault(item.Type, FormTemplates.None)
        );

    /// <summary>Whether items of a type have forms.</summary>
    public static bool Has(ItemType type) => Types.Any(x => x.Type == type);

    private Resource Of(ItemType type, string operation)
    {
        var names = kinds[type].Names;
        return new(
            $"api/v1/{names.Collection}/{{id:guid}}/forms",
            operation,
            $"One {names.English} as radio text, telephone message, post and pictures, "
                + "with lengths and what is missing.",
            x => Answer.Json(Forms(x, type))
        )
        {
            Tag = names.Tag,
            Body = typeof(ApiForms),
            Parameters = [Parameter.Lang, Parameter.AsOf],
            DependsOn =
            [
                type,
                ItemType.Place,
                ItemType.Campaign,
                ItemType.Edition,
                ItemType.Bulletin,
                ItemType.Abbreviation,
            ],
        };
    }

    private ApiForms Forms(ApiRequest request, ItemType type)
    {
        var (id, snapshot) = (Guid.Parse(request.Part("id")), request.Snapshot);
        if (snapshot.Find(id, ItemLists.LanguageOf(request, type)) is not { } item || item.Type != type)
            throw ItemLists.Missing(request, type, id);
        return Of(item, new Links(request));
    }
}
