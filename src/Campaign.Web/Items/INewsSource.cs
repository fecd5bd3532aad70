using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>
/// News that are no items, such as sums of reports: in the feed of everything, and in one of their own.
/// </summary>
internal interface INewsSource
{
    /// <summary>Name of the own feed, as in <c>/feeds/results.atom</c>.</summary>
    string Name { get; }

    /// <summary>Vietnamese title of the own feed.</summary>
    string Title { get; }

    /// <summary>The type of its rows in the log.</summary>
    ItemType Type { get; }

    /// <summary>What changed, as far back as the log is kept.</summary>
    /// <param name="request">The request; filters that news do not have select none of them.</param>
    IEnumerable<News> Of(ApiRequest request);
}
