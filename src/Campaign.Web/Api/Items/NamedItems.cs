using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Api.Http;
using Campaign.Web.Api.Problems;

namespace Campaign.Web.Api.Items;

/// <summary>Items that have a name in their address rather than an id.</summary>
internal static class NamedItems
{
    /// <summary><c>/campaigns/{alias}</c>.</summary>
    public static Answer Campaign(ApiRequest request)
    {
        var alias = request.Part("alias");
        var item = Find<CampaignInfo>(request, ItemType.Campaign, x => x.Alias == alias, alias, $"campaign {alias}");
        return Answer.Json(new ApiCampaign(item, new Links(request)));
    }

    /// <summary><c>/campaigns/{alias}/editions/{year}</c>.</summary>
    public static Answer Edition(ApiRequest request)
    {
        var (alias, year) = (request.Part("alias"), request.Part("year"));
        var item = Find<Edition>(
            request,
            ItemType.Edition,
            x =>
                x.Header.Campaign == alias
                && x.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) == year,
            $"{alias}-{year}",
            $"edition {year} of {alias}"
        );
        return Answer.Json(new ApiEdition(item, new Links(request)));
    }

    /// <summary><c>/places/{code}</c>.</summary>
    public static Answer Place(ApiRequest request)
    {
        var code = request.Part("code");
        var item = Find<Place>(request, ItemType.Place, x => x.Ref == code, code, $"place {code}");
        return Answer.Json(new ApiPlace(item, new Links(request)));
    }

    private static T Find<T>(ApiRequest request, ItemType type, Func<T, bool> isIt, string address, string name)
        where T : PublishedItem
    {
        var snapshot = request.Snapshot;
        if (snapshot.All<T>(ItemLists.LanguageOf(request, type)).FirstOrDefault(isIt) is { } item)
            return item;
        var languages = snapshot.Languages(type).Where(x => snapshot.All<T>(x).Any(isIt)).ToArray();
        if (languages.Length > 0)
            throw ItemLists.OtherLanguage(languages);
        throw snapshot.FormerOwner(type, address) is { } id && snapshot.Withdrawn(id) is not null
            ? ItemLists.Missing(snapshot, type, id)
            : new ProblemException(ProblemType.NotFound, $"There is no {name}.");
    }
}
