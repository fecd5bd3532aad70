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
/// A page for each commune or province, where the code on its posters leads. It is the same for every reader. Its title
/// reveals neither the place nor its subject, browsers do not store it, and search engines do not list it.
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

    /// <summary>The page in English: the numbers, and as much of the rest as there is in English.</summary>
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
            // The code of a former unit stays on walls for years.
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

/// <summary>A former unit with several successors.</summary>
/// <param name="Former">The former unit.</param>
/// <param name="Heirs">Its current successors, in alphabetical order.</param>
/// <param name="Folder">Where their pages are.</param>
public sealed record HeirsModel(Place Former, ImmutableArray<Place> Heirs, string Folder);
