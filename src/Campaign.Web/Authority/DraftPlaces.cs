using Campaign.Content.Publishing;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Authority;

/// <summary>For which place a script is that an officer is writing.</summary>
internal sealed class DraftPlaces(IContentService documents, AddressedPlaces addressed, OfficerPlaces officers)
{
    /// <summary>
    /// The one place; null when it is for the whole country or several places, or when the officer may not read
    /// documents of that place.
    /// </summary>
    /// <param name="officer">Who is writing.</param>
    /// <param name="near">The saved draft, then what it lies below; the first that there is tells.</param>
    public string? PlaceOf(Officer officer, IEnumerable<Guid> near)
    {
        var found = near.Select(x => documents.GetById(x)).OfType<IContent>().FirstOrDefault();
        var place = found is null ? null : PlaceOf(found);
        return place is not null && officers.Of(officer, Permissions.DocumentRead)(place) ? place : null;
    }

    private string? PlaceOf(IContent found)
    {
        var path = AddressedPlaces.Ids(found.Path).ToList();
        if (found.ContentType.Alias != ItemType.Script.Name)
            return addressed.ProvinceOf(path);
        return addressed.Of(found, path.SkipLast(1), published: false) is [var only] ? only.Ref : null;
    }
}
