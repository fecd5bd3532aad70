using Microsoft.OpenApi;

namespace Campaign.Web.Http.Queries;

/// <summary>A query parameter: its name, its meaning and the values it accepts.</summary>
/// <param name="Name">Name in the query.</param>
/// <param name="Description">One sentence for the API document.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Example">A value that works with the sample content.</param>
internal sealed record Parameter(
    string Name,
    string Description,
    ParameterKind Kind = ParameterKind.Text,
    string? Example = null
)
{
    /// <summary>The accepted values; null: any of its kind.</summary>
    public string[]? Values { get; init; }

    /// <summary>Whether a person types it, so that it is read as far as it can be and never refused.</summary>
    public bool IsTyped { get; init; }

    /// <summary>Whether nothing is answered without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Smallest number.</summary>
    public long Min { get; init; }

    /// <summary>Largest number.</summary>
    public long Max { get; init; } = long.MaxValue;

    public static readonly Parameter Limit = new(
        "limit",
        "Items per page; 50 if not given.",
        ParameterKind.Number,
        "50"
    )
    {
        Min = 1,
        Max = 200,
    };

    public static readonly Parameter Cursor = new("cursor", "nextCursor of the previous page.");

    public static readonly Parameter MinVersion = new(
        "minVersion",
        "The answer must include this sequence of the log: the server waits for it for a moment, then answers 503. As "
            + "the address differs, no cache answers with an older copy.",
        ParameterKind.Number,
        "1"
    );

    public static readonly Parameter Lang = new(
        "lang",
        "Language of the texts (BCP 47); vi-VN if not given. No other language is ever returned instead.",
        ParameterKind.Text,
        "vi-VN"
    );

    public static readonly Parameter Campaign = new(
        "campaign",
        "Alias of a campaign.",
        ParameterKind.Text,
        "thang-hanh-dong"
    );

    public static readonly Parameter Edition = new("edition", "Year of an edition.", ParameterKind.Number, "2021")
    {
        Min = 1990,
        Max = 2100,
    };

    public static readonly Parameter Place = new(
        "place",
        "Code of a place: what it publishes itself, and what its province and the whole country publish for it.",
        ParameterKind.Text,
        "68"
    );

    public static readonly Parameter AsOf = new(
        "asOf",
        "Day as of which places are named and found; today if not given.",
        ParameterKind.Day,
        "2021-11-15"
    );

    public static readonly Parameter ValidOn = new(
        "validOn",
        "Only items that may be used on this day.",
        ParameterKind.Day,
        "2021-11-20"
    );

    public static readonly Parameter Audience = new(
        "audience",
        "Alias of an audience: what is for this audience or for everyone.",
        ParameterKind.Text,
        "tre-em"
    );

    public static readonly Parameter Situation = new(
        "situation",
        "Situation the text is written for.",
        ParameterKind.Text,
        "normal"
    )
    {
        Values = ["normal", "epidemic", "disaster"],
    };

    public static readonly Parameter Text = new(
        "q",
        "Words from the title, text, tags or place names, with or without Vietnamese diacritics; the last word may be "
            + "incomplete.",
        ParameterKind.Text,
        "bạo lực"
    );

    public static readonly Parameter Since = new(
        "since",
        "cursor of the previous answer; from the beginning if not given."
    );

    /// <summary>Parameters of every list of items.</summary>
    public static readonly Parameter[] OfLists =
    [
        Lang,
        Campaign,
        Edition,
        Place,
        AsOf,
        Audience,
        Situation,
        Text,
        ValidOn,
        Limit,
        Cursor,
        MinVersion,
    ];

    /// <summary>Parameters of every single item.</summary>
    public static readonly Parameter[] OfItems = [Lang, AsOf, MinVersion];

    /// <summary>Its schema in the API document.</summary>
    public OpenApiSchema Schema() =>
        Kind switch
        {
            ParameterKind.Number => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = Min.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Maximum = Max == long.MaxValue ? null : Max.ToString(System.Globalization.CultureInfo.InvariantCulture),
            },
            ParameterKind.Day => new() { Type = JsonSchemaType.String, Format = "date" },
            ParameterKind.Flag => new() { Type = JsonSchemaType.Boolean },
            _ => new()
            {
                Type = JsonSchemaType.String,
                Enum = Values?.Select(x => (System.Text.Json.Nodes.JsonNode)x).ToList(),
            },
        };
}

/// <summary>The kind of value a query parameter has.</summary>
internal enum ParameterKind
{
    Text,
    Number,
    Day,
    Instant,
    Flag,
}
