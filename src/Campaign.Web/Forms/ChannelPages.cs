using System.Collections.Immutable;
using Campaign.Core.Bulletins;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Boards;
using Campaign.Web.Embeds;
using Campaign.Web.Items;
using Campaign.Web.Print;
using Campaign.Web.Services;
using Campaign.Web.Speakers;
using Campaign.Web.Words;

namespace Campaign.Web.Forms;

/// <summary>Pages on which an item is seen in one of the eight forms, or made into it.</summary>
/// <param name="item">The item.</param>
/// <param name="home">The place of this site; null: it is for the nation.</param>
/// <param name="at">Addresses.</param>
internal sealed class ChannelPages(PublishedItem item, string? home, Links at)
{
    /// <summary>Those of a channel; none of a shelter, because their addresses tell where it is.</summary>
    public ImmutableArray<ApiFormPage> Of(string channel) =>
        item is Service { IsShelter: true }
            ? []
            :
            [
                .. channel switch
                {
                    FormChannel.Boards => Places().Select(x => Page("Bảng tin", x, BoardPages.Folder + x.Ref)),
                    FormChannel.Speakers when item is KeyMessage or Service => Kits(),
                    FormChannel.Documents when item is KeyMessage message && message.Header.ValidOn(at.AsOf) =>
                    [
                        new("Làm bản in cho địa phương", $"{at.BaseUrl}{CustomisePage.Path}?thong-diep={message.Slug}"),
                    ],
                    FormChannel.Bulletins => at
                        .Snapshot.All<Bulletin>()
                        .Where(x => x.Items.Contains(item.Id))
                        .Select(x => (x.Title, Url: at.WebUrl(x)))
                        .Where(x => x.Url is not null)
                        .Select(x => new ApiFormPage(x.Title, x.Url!)),
                    FormChannel.Portals => Embeds(),
                    _ => [],
                },
            ];

    private IEnumerable<ApiFormPage> Kits() =>
        Places()
            .Select(x => Page("Bộ tài liệu", x, $"{SpeakerPages.Path}?{PlaceField.Name}={x.Ref}"))
            .DefaultIfEmpty(new("Chọn nơi để lấy bộ tài liệu", at.BaseUrl + SpeakerPages.Path));

    private IEnumerable<ApiFormPage> Embeds()
    {
        var subject = item switch
        {
            KeyMessage => EmbedSubject.Messages,
            Event => EmbedSubject.Events,
            Service => EmbedSubject.Help,
            _ => null,
        };
        if (subject is null)
            yield break;
        var places = Places().ToList();
        if (places.Count == 0)
            yield return new(
                "Để nhúng vào trang khác",
                new EmbedAddress(at.BaseUrl, subject, null, null, EmbedWords.Vietnamese).Framed
            );
        foreach (var place in places)
            yield return new(
                $"Để nhúng vào trang khác, {Name(place)}",
                new EmbedAddress(at.BaseUrl, subject, place, null, EmbedWords.Vietnamese).Framed
            );
    }

    // Where it is for; what is for everybody is shown at home.
    private IEnumerable<Place> Places() =>
        (item.Header.Places.IsEmpty && home is not null ? [home] : item.Header.Places)
            .SelectMany(x => at.Snapshot.Places.Resolve(x, at.AsOf))
            .DistinctBy(x => x.Ref);

    private ApiFormPage Page(string what, Place place, string path) => new($"{what} {Name(place)}", at.BaseUrl + path);

    private string Name(Place place) => PlaceWords.Name(at.Snapshot.Places, place.Ref, at.AsOf);
}
