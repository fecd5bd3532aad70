using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Wording;

/// <summary>
/// Names of the reviewed fields that templates may use. A service has none for where it is, so that a shelter's text
/// cannot name it either.
/// </summary>
public static class TemplateFields
{
    private static readonly ImmutableArray<string> OfMessages = ["text", "helpLine", "helpNumbers", "hashtags"];

    private static readonly ImmutableArray<string> OfEvents =
    [
        "title",
        "summary",
        "when",
        "where",
        "organiser",
        "cancelled",
        "hashtags",
    ];

    private static readonly ImmutableArray<string> OfServices = ["name", "phone", "phones", "terms", "summary"];

    private static readonly ImmutableArray<string> OfEditions =
    [
        "title",
        "theme",
        "when",
        "start",
        "end",
        "summary",
        "hashtags",
    ];

    /// <summary>Those of a type; null: it has no forms.</summary>
    public static ImmutableArray<string>? Of(ItemType type) =>
        type == ItemType.Message ? OfMessages
        : type == ItemType.Event ? OfEvents
        : type == ItemType.Service ? OfServices
        : type == ItemType.Edition ? OfEditions
        : null;

    /// <summary>What every template of a type must hold, one of each group: what nobody may miss.</summary>
    internal static ImmutableArray<ImmutableArray<string>> NeededOf(ItemType type) =>
        type == ItemType.Message
            ?
            [
                ["helpLine", "helpNumbers"],
            ]
        : type == ItemType.Event
            ?
            [
                ["when"],
                ["cancelled"],
            ]
        : type == ItemType.Service
            ?
            [
                ["phone", "phones"],
            ]
        : [];
}
