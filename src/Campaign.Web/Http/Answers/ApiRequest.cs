using Campaign.Core.Publication;
using Campaign.Web.Http.Queries;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// All that an answer may depend on. A handler sees nothing else, so equal requests have equal answers.
/// </summary>
/// <param name="Resource">The address asked for.</param>
/// <param name="Snapshot">What is published.</param>
/// <param name="Items">What types of items there are, and what holds for them.</param>
/// <param name="Search">The words of what is published; it follows the same log.</param>
/// <param name="Today">The campaign's day.</param>
/// <param name="Now">The instant, for reading ages only; an answer must not carry it.</param>
/// <param name="BaseUrl">The site's address without a slash at its end.</param>
/// <param name="Path">Path asked for, with its slash.</param>
/// <param name="Query">The parameters, checked.</param>
/// <param name="Route">Values of the path's parts.</param>
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
    /// <summary>A part of the path.</summary>
    public string Part(string name) => Route[name] as string ?? "";

    /// <summary>This address with another value of one parameter.</summary>
    public string With(string name, string value) => BaseUrl + Path + Query.With(name, value);

    /// <summary>This address.</summary>
    public string Self => BaseUrl + Path + Query.Text;
}
