using System.Collections.Immutable;
using Campaign.Core.Results;
using Campaign.Web.Items;

namespace Campaign.Web.Plans;

/// <summary>What the units count for their reports.</summary>
internal sealed class ApiIndicator(Indicator item, Links at) : ApiItem(item, at)
{
    /// <summary>Its code, the same over the years.</summary>
    public string Code { get; } = item.Code;

    /// <summary>Position on the form, from 1.</summary>
    public int Order { get; } = item.Order;

    /// <summary>What it counts in, in words.</summary>
    public string Unit { get; } = item.Unit;

    /// <summary>Levels whose bodies are counted apart: province, district, commune; empty: in one figure.</summary>
    public ImmutableArray<string> Levels { get; } = [.. item.Levels.Order().Select(x => x.ApiName())];

    /// <summary>Whether it is asked how many of them are women.</summary>
    public bool AsksWomen { get; } = item.AsksWomen;

    /// <summary>What the product counts of it itself: airings, events, pulls; null: nothing.</summary>
    public string? Known { get; } = item.Known?.ApiName();

    /// <summary>The plan that asks for it.</summary>
    public ApiReference? Document { get; } = at.Reference(item.Document, item.Language);

    /// <summary>What counts and what does not.</summary>
    public string? Note { get; } = item.Note;
}
