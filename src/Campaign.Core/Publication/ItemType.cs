using System.Collections.Frozen;

namespace Campaign.Core.Publication;

/// <summary>
/// What a published item is. The names in the API, feeds and log are <see cref="ItemTypes.ApiName"/>.
/// </summary>
public enum ItemType
{
    /// <summary>A campaign that returns every year.</summary>
    Campaign,

    /// <summary>One year of a campaign.</summary>
    Edition,

    /// <summary>A place's own wording of an edition's theme.</summary>
    LocalTheme,

    /// <summary>A key message.</summary>
    Message,

    /// <summary>A communication product: poster, leaflet, clip.</summary>
    Material,

    /// <summary>A help service or hotline.</summary>
    Service,

    /// <summary>An event or an observance day.</summary>
    Event,

    /// <summary>A broadcast script.</summary>
    Script,

    /// <summary>A plan, decision, resolution or official letter.</summary>
    Document,

    /// <summary>A measurable target of a plan.</summary>
    Target,

    /// <summary>A table of support given out, in aggregate.</summary>
    Allocation,

    /// <summary>Who reports what to whom by when.</summary>
    Duty,

    /// <summary>An organisation with a role.</summary>
    Organisation,

    /// <summary>An administrative unit.</summary>
    Place,
}

/// <summary>The names of item types in URLs, JSON and the log.</summary>
public static class ItemTypes
{
    private static readonly string[] Names =
    [
        "campaign",
        "edition",
        "localTheme",
        "message",
        "material",
        "service",
        "event",
        "script",
        "document",
        "target",
        "allocation",
        "duty",
        "organisation",
        "place",
    ];

    private static readonly FrozenDictionary<string, ItemType> ByName = Enum.GetValues<ItemType>()
        .ToFrozenDictionary(x => Names[(int)x], StringComparer.Ordinal);

    /// <summary>The stable public name, lower camel case.</summary>
    public static string ApiName(this ItemType type) => Names[(int)type];

    /// <summary>The type of a public name; false when there is none.</summary>
    public static bool TryParse(string name, out ItemType type) => ByName.TryGetValue(name, out type);
}
