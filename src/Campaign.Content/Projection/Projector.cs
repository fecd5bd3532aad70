using System.Collections.Immutable;
using System.Globalization;
using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Core.Vocabularies;

namespace Campaign.Content.Projection;

/// <summary>Turns a published document into its records, one a language.</summary>
/// <remarks>
/// Languages: a document that does not vary (a place) is one record in the default language. Of a document that varies,
/// each published culture is a record of its own; a text that nobody has translated is absent, a name (issuer,
/// operator,
/// table of phones …) stands in Vietnamese, and a text without which the record means nothing (the wording of a
/// message,
/// of a script) must be there in each language, or that language is left out with a fault.
/// </remarks>
public sealed class Projector(VocabularySet vocabularies, RecordTypes types)
{
    private readonly ChoiceLists _lists = new(vocabularies);

    internal ChoiceLists Lists => _lists;

    internal RecordTypes Types => types;

    /// <summary>The records of a document and what keeps any of its languages from being one. Never throws.</summary>
    /// <param name="document">The document as it is published.</param>
    /// <param name="lookup">What is known of other documents.</param>
    /// <param name="version">
    /// Sequence of the log's last row about the document, in whatever language: a language that comes or goes changes
    /// what
    /// the others say of the document's languages.
    /// </param>
    /// <param name="entered">
    /// When it is published or imported, for the rules that hold then; null for what is public already.
    /// </param>
    public ProjectionResult Project(
        PublishedDocument document,
        IProjectionLookup lookup,
        long version,
        DateTimeOffset? entered = null
    )
    {
        if (types.Find(document.Type) is not { } type)
            return ProjectionResult.Nothing;
        var items = ImmutableArray.CreateBuilder<PublishedItem>();
        var faults = ImmutableArray.CreateBuilder<ProjectionFault>();
        foreach (var (culture, state) in document.Cultures)
        {
            var language = culture == Change.Invariant ? CampaignSnapshot.DefaultLanguage : culture;
            try
            {
                var fields = new Fields(document, type.Table, language, _lists, lookup);
                var found = fields.Faults().ToList();
                var item =
                    found.Count > 0
                        ? null
                        : type.Make(Header(document, state, language, version, fields, type), fields);
                found.AddRange(item?.Faults() ?? []);
                if (entered is { } now)
                    found.AddRange(item?.Refused(LatestDay(now)) ?? []);
                if (found.Count == 0)
                    items.Add(item!);
                faults.AddRange(
                    found.Select(x => new ProjectionFault(document.Key, type.Type, language, state.Name, x))
                );
            }
            catch (Exception error) when (error is not OutOfMemoryException)
            {
                // A value no rule foresaw must not stop all other documents from being read.
                faults.Add(new(document.Key, type.Type, language, state.Name, new Fault("", error.Message)));
            }
        }
        return new ProjectionResult(items.ToImmutable(), faults.ToImmutable());
    }

    // No place is further ahead than 14 hours: what is today anywhere is not of the future.
    private static DateOnly LatestDay(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime.AddHours(14));

    private static ItemHeader Header(
        PublishedDocument document,
        DocumentCulture state,
        string language,
        long version,
        Fields from,
        RecordType type
    )
    {
        var (campaign, year) = Scope(document, from);
        var slug = Slug(document, state, language, from, type, campaign, year);
        var places = from.Places("places");
        var title = type.Title?.Invoke(from) ?? Title(from);
        return new ItemHeader
        {
            Id = document.Key,
            Slug = slug,
            Language = language,
            AvailableLanguages = Languages(document),
            Title = title ?? state.Name,
            Summary = from.Text("summary"),
            PublishedAt = state.FirstPublished,
            UpdatedAt = state.LastPublished,
            Version = version,
            ValidFrom = from.Date("validFrom"),
            ValidUntil = from.Date("validUntil"),
            Places = places.IsEmpty && from.Province is { } province ? [province] : places,
            Audiences = from.Choices("audiences"),
            Situation = Enum.Parse<Situation>(from.Choice("situation") ?? nameof(Situation.Normal), ignoreCase: true),
            Source = from.Source("source"),
            ReviewedOn = from.Date("reviewedOn"),
            NextReviewOn = from.Date("nextReviewOn"),
            Licence = from.Text("licence"),
            Campaign = type.Type == ItemType.Campaign ? slug : campaign,
            Edition = type.Type == ItemType.Edition ? from.Whole("year") : year,
            ParentId = document.Ancestors.IsEmpty ? null : document.Ancestors[^1],
            IsSample = from.Flag("sample"),
            TranslationOutdated = OutdatedTexts.In(document.FormerOriginals, language, title is not null).Any(),
        };
    }

    private static string? Title(Fields from) =>
        from.Table.Find(CommonFields.Title) is null ? null : from.Text(CommonFields.Title);

    private static (string? Campaign, int? Year) Scope(PublishedDocument document, Fields from)
    {
        foreach (var key in Enumerable.Reverse(document.Ancestors))
        {
            if (from.Lookup.Edition(key) is { } edition)
                return edition;
            if (from.Lookup.Campaign(key) is { } campaign)
                return (campaign, null);
        }
        foreach (var picked in Stored.Keys(from.Raw(CommonFields.Edition)))
            return from.Lookup.Edition(picked) is { } edition ? edition : (from.Lookup.Campaign(picked), null);
        return (null, null);
    }

    private static ImmutableArray<string> Languages(PublishedDocument document) =>
        document.Cultures.ContainsKey(Change.Invariant)
            ? [CampaignSnapshot.DefaultLanguage]
            :
            [
                .. document
                    .Cultures.Keys.OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
                    .ThenBy(x => x, StringComparer.Ordinal),
            ];

    /// <summary>
    /// The id, with the year behind it where ids are unique within a year only. Two campaigns may use one id in one
    /// year:
    /// the later of them gets a part of its key behind it.
    /// </summary>
    private static string Slug(
        PublishedDocument document,
        DocumentCulture state,
        string language,
        Fields from,
        RecordType type,
        string? campaign,
        int? year
    )
    {
        var slug =
            type.Slug?.Invoke(from, campaign)
            ?? WithYear(Stored.Text(from.Raw(CommonFields.Id)) ?? Slugs.Of(state.Name), year);
        var free = AsciiName.IsValid(slug) && !from.Lookup.IsTaken(type.Type, language, slug, document.Key);
        return free ? slug : $"{slug}-{document.Key.ToString("N")[..8]}";
    }

    private static string WithYear(string id, int? year)
    {
        var text = year?.ToString(CultureInfo.InvariantCulture);
        return
            text is null
            || id == text
            || id.StartsWith($"{text}-", StringComparison.Ordinal)
            || id.EndsWith($"-{text}", StringComparison.Ordinal)
            ? id
            : $"{id}-{text}";
    }
}

/// <summary>What came of a document.</summary>
/// <param name="Items">Its records.</param>
/// <param name="Faults">Why languages of it are left out.</param>
public sealed record ProjectionResult(ImmutableArray<PublishedItem> Items, ImmutableArray<ProjectionFault> Faults)
{
    internal static ProjectionResult Nothing { get; } = new([], []);
}

/// <summary>A rule that a published document breaks.</summary>
/// <param name="Key">The document.</param>
/// <param name="Type">The concept.</param>
/// <param name="Language">The language left out.</param>
/// <param name="Name">The document's name.</param>
/// <param name="Fault">Field and Vietnamese sentence.</param>
public sealed record ProjectionFault(Guid Key, ItemType Type, string Language, string Name, Fault Fault);
