using Campaign.Core.Publication;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// Everything an answer may depend on. A handler sees nothing else, so equal requests have equal answers.
/// </summary>
/// <param name="Resource">The address asked for.</param>
/// <param name="Snapshot">What is published.</param>
/// <param name="Items">The types of items, and what applies to each.</param>
/// <param name="Search">The search index of what is published; it follows the same log.</param>
/// <param name="Today">The campaign's local day.</param>
/// <param name="Now">The current instant, only for computing ages; an answer must not contain it.</param>
/// <param name="BaseUrl">The site's address without a trailing slash.</param>
/// <param name="Path">The requested path, with its leading slash.</param>
/// <param name="Query">The validated parameters.</param>
/// <param name="Route">Values of the path's variable parts.</param>
internal sealed record ApiRequest(
    Resource Resource,
    CampaignSnapshot Snapshot,
    IItemFacts Items,
    IWordFilter Search,
    DateOnly Today,
    DateTimeOffset Now,
    string BaseUrl,
    string Path,
    ApiQuery Query,
    RouteValueDictionary Route
)
{
    /// <summary>A variable part of the path; empty when there is none of that name.</summary>
    public string Part(string name) => Route[name] as string ?? "";

    /// <summary>This address with another value of one parameter.</summary>
    public string With(string name, string value) => BaseUrl + Path + Query.With(name, value);

    /// <summary>This address.</summary>
    public string Self => BaseUrl + Path + Query.Text;
}
