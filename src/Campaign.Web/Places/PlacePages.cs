using System.Collections.Immutable;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Text;
using Campaign.Web.Items;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Errors;
using Campaign.Web.Words;

namespace Campaign.Web.Places;

/// <summary>
/// One page a commune or province, where the code on its posters leads. The same for every reader; its title names
/// neither the place nor what the page is about, browsers do not keep it and search engines do not list it.
/// </summary>
internal static class PlacePages
{
    private const string Vietnamese = "/dia-phuong";
    private const string English = "/en/places";

    /// <summary>The page in Vietnamese.</summary>
    public static Page Show(PageContext context) =>
        Of(
            context,
            Vietnamese,
            place =>
                Page.Of<PlaceView, PlaceModel>(
                    PlaceModel.Of(context, place),
                    Head("Thông tin địa phương") with
                    {
                        Twin = $"{English}/{place.Ref}",
                    }
                )
        );

    /// <summary>The page in English: the numbers, and what of the rest is known in English.</summary>
    public static Page ShowEnglish(PageContext context) =>
        Of(
            context,
            English,
            place =>
                Page.Of<EnglishPlaceView, PlaceModel>(
                    PlaceModel.Of(context, place),
                    Head("Local information") with
                    {
                        Twin = SiteAddress.OfPlace(place.Ref),
                    }
                )
        );

    private static Page Of(PageContext context, string folder, Func<Place, Page> show)
    {
        var (code, places) = (context.Segment("code"), context.Snapshot.Places);
        var found = places.Resolve(code, context.Today);
        return found switch
        {
            [] => (
                context.Former(ItemType.Place, code) ?? context.NotFound("xã, phường, đặc khu hay tỉnh nào như vậy")
            ).NotKept(),
            [var place] when place.Ref == code => show(place),
            // The code of a unit that is gone hangs on walls for years.
            [var heir] => ErrorPages
                .Moved($"{folder}/{heir.Ref}", PlaceWords.Name(places, heir.Ref, context.Today))
                .NotKept(),
            _ => Page.Of<HeirsView, HeirsModel>(
                new(places.Find(code)!, Sorted(found), folder),
                Head(context.Language == "en" ? "Local information" : "Thông tin địa phương")
            ),
        };
    }

    private static PageHead Head(string title) =>
        new(title)
        {
            Quiet = true,
            Store = false,
            KeptHere = true,
            Listed = false,
        };

    private static ImmutableArray<Place> Sorted(IEnumerable<Place> places) =>
        [.. places.OrderBy(x => SortKeys.Vietnamese(x.Latest.Name), StringComparer.Ordinal)];
}

/// <summary>A former unit that lives on in several.</summary>
/// <param name="Former">The unit that is gone.</param>
/// <param name="Heirs">Those of today, in alphabetical order.</param>
/// <param name="Folder">Where their pages are.</param>
public sealed record HeirsModel(Place Former, ImmutableArray<Place> Heirs, string Folder);
