using Campaign.Core.Broadcast;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Organisations;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Vocabularies;

namespace Campaign.Web.Search;

/// <summary>What of an item is searched, and what of it is shown as an excerpt.</summary>
internal static class SearchText
{
    /// <summary>The running text, for search and excerpt.</summary>
    public static string Body(PublishedItem item) =>
        string.Join('\n', Parts(item).Where(x => !string.IsNullOrWhiteSpace(x)));

    /// <summary>
    /// Words by which the item is found though it does not show them: tags, kinds, codes, place names old and new.
    /// </summary>
    public static string Keywords(PublishedItem item, CampaignSnapshot snapshot)
    {
        var words = Terms(item, snapshot.Vocabularies)
            .Concat(item.Header.Places.SelectMany(x => PlaceNames(x, snapshot.Places)));
        return string.Join(' ', words.Concat(Codes(item)));
    }

    private static IEnumerable<string?> Parts(PublishedItem item) =>
        item switch
        {
            KeyMessage x => [x.OfficialText, x.CorrectedText, x.HelpLine, x.LimitNote],
            Service x =>
            [
                x.Header.Summary,
                x.Operator,
                .. x.Phones.Select(p => p.Number),
                x.Eligibility,
                x.Fees,
                x.Body,
            ],
            Event x =>
            [
                x.Header.Summary,
                x.Venue,
                x.Organiser,
                x.Body,
                .. x.Programme.Select(p => $"{p.Title} {p.Who}"),
            ],
            Material x => [x.Header.Summary, x.AltText, x.DisplayGuidance, x.PrintSpec],
            Script x => [x.Header.Summary, x.Body],
            LegalDocument x => [x.Number, x.Issuer, x.Header.Summary, x.Signer, x.Field, x.Note, x.Body],
            Target x => [x.OfficialText, x.Population, x.Outcome, x.Note],
            Allocation x => [x.Recipients, .. x.Rows.Select(r => r.Name)],
            ReportingDuty x => [x.Who, x.Subject, x.To, x.Via, x.ForwardedTo],
            Organisation x => [x.ShortName, x.Header.Summary, x.Body],
            Edition x =>
            [
                x.Theme,
                x.ThemeNote,
                x.Header.Summary,
                x.Activities,
                .. x.Roles.Select(r => $"{r.Name} {r.Task}"),
            ],
            LocalTheme x => [x.Theme],
            CampaignInfo x => [x.Header.Summary, x.Body],
            Place x => [x.Code, .. x.Versions.Select(v => v.FullName), .. x.OtherNames],
            _ => [item.Header.Summary],
        };

    private static IEnumerable<string> Terms(PublishedItem item, VocabularySet terms)
    {
        string Name(string vocabulary, string? alias) =>
            alias is null ? "" : terms.NameOf(vocabulary, alias, item.Language);
        IEnumerable<string> kinds = item switch
        {
            KeyMessage x => [.. x.Tags, Name(VocabularySet.MessageGroup, x.Group)],
            Service x => x.Kinds.Select(k => Name(VocabularySet.ServiceKind, k)),
            Event x => [Name(VocabularySet.EventKind, x.Kind)],
            Material x => [Name(VocabularySet.MaterialKind, x.Kind)],
            Script x => [Name(VocabularySet.ScriptKind, x.Kind)],
            LegalDocument x => [Name(VocabularySet.DocumentKind, x.Kind)],
            _ => [],
        };
        return kinds.Concat(item.Header.Audiences.Select(x => Name(VocabularySet.Audience, x)));
    }

    // A text for a merged province is also found by the names of what was merged, and the other way round.
    private static IEnumerable<string> PlaceNames(string @ref, PlaceRegistry places)
    {
        if (places.Find(@ref) is not { } place)
            return [];
        var kin = places.Predecessors(@ref).Concat(place.Successions.Select(x => places.Find(x.To)).OfType<Place>());
        return kin.Prepend(place).SelectMany(x => x.Versions.Select(v => v.Name).Concat(x.OtherNames));
    }

    // Numbers and document codes are also indexed without their separators, so that any spelling finds them.
    private static IEnumerable<string> Codes(PublishedItem item) =>
        item switch
        {
            Service x => x.Phones.Select(p => p.Digits),
            LegalDocument { Number: { } number } => [QueryTerms.Compact(number)],
            Material x => [x.Code, QueryTerms.Compact(x.Code)],
            _ => [],
        };
}
