using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Recalls;
using Campaign.Web.Words;

namespace Campaign.Web.Embeds;

/// <summary>The pages of other sites that may show an item in a frame or as a copy.</summary>
internal sealed class EmbedTrail : IItemTrail
{
    public string Channel => "Cổng thông tin khác (khung nhúng)";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        var subject =
            item is Service { IsShelter: false, Phones.IsEmpty: false } ? EmbedSubject.Help
            : item.Type == ItemType.Message ? EmbedSubject.Messages
            : item.Type == ItemType.Event ? EmbedSubject.Events
            : null;
        if (subject is null || item.Header.IsSample)
            return Task.FromResult<IReadOnlyList<TrailLine>>([]);
        var address = $"{EmbedAddress.Folder}/{subject.Name}";
        IReadOnlyList<TrailLine> lines =
        [
            new(
                item.Header.Places.IsEmpty
                    ? "Khung trong trang của người khác"
                    : "Khung của "
                        + string.Join(
                            ", ",
                            item.Header.Places.Select(x => PlaceWords.Name(question.Snapshot.Places, x, question.Today))
                        ),
                "mất trong vòng một phút; bản chép HTML, JSON thì không biết ai giữ",
                address
            ),
        ];
        return Task.FromResult(lines);
    }
}
