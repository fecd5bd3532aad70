using Campaign.Content.Publishing;
using Campaign.Content.Publishing.OneOfEach;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Files;

/// <summary>Imports new communes together: there are thousands, and each alone takes about thirty statements.</summary>
internal sealed class NewPlaces(IBulkPublication publication, Claims claims, ClaimBook book)
{
    /// <summary>Publishes places that were never saved, after checking for twins as for single ones.</summary>
    /// <param name="places">Filled documents whose records have passed the rules of the core.</param>
    /// <exception cref="InvalidOperationException">A code or alias is another place's.</exception>
    public void Publish(IReadOnlyList<IContent> places)
    {
        foreach (var place in places)
        foreach (var claim in claims.Of(place, published: false))
        {
            if (book.Public(claim, place.Key).FirstOrDefault() is { } other)
                throw new InvalidOperationException(OneOfEach.Taken(claim, other));
            book.Add(claim, place.Key);
        }
        publication.Publish(places);
    }
}
