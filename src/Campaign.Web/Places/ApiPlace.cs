using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Web.Items;

namespace Campaign.Web.Places;

/// <summary>An administrative unit with its names over time and what became of it.</summary>
internal sealed class ApiPlace(Place item, Links at) : ApiItem(item, at)
{
    /// <summary>
    /// The code that is used for it everywhere: its official one, or an alias for a former unit whose code is not
    /// known.
    /// </summary>
    public string Code { get; } = item.Ref;

    /// <summary>Its official code; null when not known.</summary>
    public string? OfficialCode { get; } = item.Code;

    /// <summary>province, district (until 30/6/2025) or commune.</summary>
    public string Level { get; } = item.Level.ApiName();

    /// <summary>Name on the day of the answer, or its last one.</summary>
    public string Name { get; } = (item.On(at.AsOf) ?? item.Latest).Name;

    /// <summary>Kind and name.</summary>
    public string FullName { get; } = (item.On(at.AsOf) ?? item.Latest).FullName;

    /// <summary>The unit above; null for a province.</summary>
    public ApiPlaceName? Parent { get; } = (item.On(at.AsOf) ?? item.Latest).Parent is { } code ? at.Place(code) : null;

    /// <summary>Whether it exists on the day of the answer.</summary>
    public bool Exists { get; } = item.ExistsOn(at.AsOf);

    /// <summary>Its names and parents over time, oldest first.</summary>
    public ImmutableArray<PlaceVersion> Versions { get; } = item.Versions;

    /// <summary>What it became; empty while it exists.</summary>
    public ImmutableArray<ApiSuccession> Successions { get; } =
    [.. item.Successions.Select(x => new ApiSuccession(at.Place(x.To), x.Kind.ApiName(), x.On))];

    /// <summary>Other spellings.</summary>
    public ImmutableArray<string> OtherNames { get; } = item.OtherNames;
}

/// <summary>What a unit became.</summary>
/// <param name="To">The unit that took it over.</param>
/// <param name="Kind">merge, split, rename or reclass.</param>
/// <param name="On">First day on which the successor stands for it.</param>
internal sealed record ApiSuccession(ApiPlaceName To, string Kind, DateOnly On);
