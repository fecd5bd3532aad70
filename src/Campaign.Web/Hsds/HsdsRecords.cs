using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Hsds;

// Names and required fields are those of HSDS 3.2. A field without a value is left out, because HSDS has no null.

internal sealed record HsdsService(
    string Id,
    string Name,
    string Status,
    string? Description,
    string? Url,
    string? ApplicationProcess,
    string? FeesDescription,
    string? EligibilityDescription,
    string? Alert,
    DateOnly? AssuredDate,
    DateTime LastModified,
    HsdsOrganization? Organization
)
{
    public IReadOnlyList<HsdsPhone>? Phones { get; init; }

    public IReadOnlyList<HsdsSchedule>? Schedules { get; init; }

    public IReadOnlyList<HsdsServiceArea>? ServiceAreas { get; init; }

    public IReadOnlyList<HsdsLanguage>? Languages { get; init; }

    public IReadOnlyList<HsdsServiceAtLocation>? ServiceAtLocations { get; init; }

    public IReadOnlyList<HsdsAttribute>? Attributes { get; init; }
}

internal sealed record HsdsMinimal(string Id, DateTime ModifiedDate);

internal sealed record HsdsOrganization(string Id, string Name, string Description, string? Website)
{
    public IReadOnlyList<HsdsService>? Services { get; init; }
}

internal sealed record HsdsPhone(string Id, string Number, string Type, string? Description);

internal sealed record HsdsSchedule(
    string Id,
    string Freq,
    string Byday,
    string OpensAt,
    string ClosesAt,
    int Timezone,
    string? Description
);

internal sealed record HsdsServiceArea(string Id, string Name, string? Uri);

internal sealed record HsdsLanguage(string Id, string Name, string Code);

internal sealed record HsdsServiceAtLocation(string Id, string? Description, HsdsLocation Location)
{
    public HsdsService? Service { get; init; }
}

internal sealed record HsdsLocation(string Id, string LocationType, string Name, IReadOnlyList<HsdsAddress> Addresses);

internal sealed record HsdsAddress(
    string Id,
    [property: JsonPropertyName("address_1")] string Address1,
    string City,
    string StateProvince,
    string PostalCode,
    string Country,
    string AddressType
);

internal sealed record HsdsAttribute(
    string Id,
    string LinkId,
    string LinkEntity,
    string TaxonomyTermId,
    HsdsTerm TaxonomyTerm
);

internal sealed record HsdsTerm(
    string Id,
    string Code,
    string Name,
    string Description,
    string Taxonomy,
    string TaxonomyId,
    string Language
);

internal sealed record HsdsTaxonomy(string Id, string Name, string Description);

internal sealed record HsdsAbout(
    string Version,
    string Profile,
    string OpenapiUrl,
    string Description,
    HsdsPublisher Publisher
);

internal sealed record HsdsPublisher(string? Name, string? Email, string Website);

/// <summary>How much an organization says of its services.</summary>
internal enum OrganizationNesting
{
    None,
    Services,
    Full,
}

/// <summary>The page envelope of HSDS.</summary>
internal sealed record HsdsPage<T>(
    int TotalItems,
    int TotalPages,
    int PageNumber,
    int Size,
    bool FirstPage,
    bool LastPage,
    bool Empty,
    IReadOnlyList<T> Contents
)
{
    public static HsdsPage<T> Of(IReadOnlyCollection<T> all, int page, int size)
    {
        var pages = Math.Max(1, (all.Count + size - 1) / size);
        T[] contents = [.. all.Skip((page - 1) * size).Take(size)];
        return new(all.Count, pages, page, contents.Length, page == 1, page >= pages, contents.Length == 0, contents);
    }
}

/// <summary>How HSDS is written.</summary>
internal static class HsdsJson
{
    public static JsonSerializerOptions Options { get; } =
        JsonTimes.AddTo(
            new()
            {
                PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
                DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
                Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            }
        );

    /// <summary>Name of the format in which each result is a line, without pages.</summary>
    public const string LinesFormat = "ndjson";

    /// <summary>Every result as a line.</summary>
    public static Http.Answers.Answer Lines<T>(IEnumerable<T> all)
    {
        using var lines = new MemoryStream();
        foreach (var x in all)
        {
            JsonSerializer.Serialize(lines, x, Options);
            lines.WriteByte((byte)'\n');
        }
        return new(lines.ToArray()) { MediaType = MediaTypes.JsonLines };
    }

    public static Http.Answers.Answer Answer<T>(T body) => new(JsonSerializer.SerializeToUtf8Bytes(body, Options));
}
