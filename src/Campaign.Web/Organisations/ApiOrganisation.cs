using System.Collections.Immutable;
using Campaign.Core.Organisations;
using Campaign.Web.Items;

namespace Campaign.Web.Organisations;

/// <summary>An organisation with a role.</summary>
internal sealed class ApiOrganisation(Organisation item, Links at) : ApiItem(item, at)
{
    /// <summary>Short name.</summary>
    public string? ShortName { get; } = item.ShortName;

    /// <summary>Place it belongs to; null: national.</summary>
    public ApiPlaceName? Place { get; } = item.Place is { } x ? at.Place(x) : null;

    /// <summary>Organisations that took over its work; empty while it exists.</summary>
    public ImmutableArray<ApiReference> Successors { get; } = at.References(item.Successors, item.Language);

    /// <summary>What it does, Markdown.</summary>
    public string? Body { get; } = item.Body;

    /// <summary>Web address.</summary>
    public string? Website { get; } = item.Website;
}
