using System.Collections.Immutable;
using Campaign.Core.Materials;
using Campaign.Core.Publication;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>
/// A part of a plan. It has no page of its own: those of its plan, its edition or the results show it.
/// </summary>
internal abstract class PlanPartKind<TItem, TJson> : ItemKind<TItem, TJson>
    where TItem : PublishedItem, IPublishedRecord
    where TJson : ApiItem
{
    public sealed override ImmutableArray<ItemType> Shows => [];

    public sealed override KindSection? Section => null;

    public sealed override KindFeed? Feed => null;

    public sealed override bool IsReference => true;

    public sealed override void MapPages(IEndpointRouteBuilder routes) { }

    protected sealed override ImmutableArray<MaterialFile> Files(TItem item) => [];

    protected sealed override IEnumerable<string?> Markdown(TItem item) => [];
}
