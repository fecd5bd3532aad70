using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;
using Campaign.Web.Items;

namespace Campaign.Web.Search;

/// <summary>Which text of an item is searched, and which is shown as an excerpt.</summary>
internal sealed class SearchText(ItemKinds kinds)
{
    /// <summary>Whether a search finds items of a type at all.</summary>
    public bool IsSearched(ItemType type) => kinds[type].IsSearched;

    /// <summary>The running text, for searching and for excerpts.</summary>
    public string Body(PublishedItem item) =>
        string.Join('\n', kinds[item.Type].TextsOf(item).Where(x => !string.IsNullOrWhiteSpace(x)));

    /// <summary>The text from which the excerpt of a hit is taken.</summary>
    public string Shown(PublishedItem item) => kinds[item.Type].ExcerptOf(item) ?? Body(item);

    /// <summary>
    /// Words by which the item is found although it does not show them: tags, kinds, codes, current and former place
    /// names.
    /// </summary>
    public string Keywords(PublishedItem item, CampaignSnapshot snapshot)
    {
        var (kind, terms) = (kinds[item.Type], snapshot.Vocabularies);
        return string.Join(
            ' ',
            kind.TermsOf(item, terms)
                .Concat(item.Header.Audiences.Select(x => terms.NameOf(VocabularySet.Audience, x, item.Language)))
                .Concat(item.Header.Places.SelectMany(x => PlaceNames(x, snapshot.Places)))
                .Concat(kind.CodesOf(item))
        );
    }

    // A text for a merged province is also found by the names of the provinces it consists of, and vice versa.
    private static IEnumerable<string> PlaceNames(string @ref, PlaceRegistry places)
    {
        if (places.Find(@ref) is not { } place)
            return [];
        var kin = places.Predecessors(@ref).Concat(place.Successions.Select(x => places.Find(x.To)).OfType<Place>());
        return kin.Prepend(place).SelectMany(x => x.Versions.Select(v => v.Name).Concat(x.OtherNames));
    }
}
