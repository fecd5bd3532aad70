using Campaign.Core.Broadcast;
using Campaign.Core.Bulletins;
using Campaign.Core.Materials;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Fetches;
using Campaign.Web.Storage;

namespace Campaign.Web.Recalls;

/// <summary>
/// Printed matter that was fetched: of the item itself, of materials made from a message, and, for a service,
/// everything that was printed where it answers, because every sheet carries numbers.
/// </summary>
internal sealed class PrintTrail(FetchStore fetches, CampaignClock clock) : IItemTrail
{
    public string Channel => "Bản in đã kết xuất";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var item = question.Item;
        var since = DateOnly.FromDateTime(clock.Local(item.Header.PublishedAt).DateTime);
        var concerned = Printed(question).ToHashSet();
        return
        [
            .. (
                await fetches.ListAsync(
                    since,
                    clock.Today,
                    [FetchedThing.Print, FetchedThing.Kit, FetchedThing.Speaker],
                    stop
                )
            )
                .Where(x => concerned.Contains(x.Item) || MayShow(question, x))
                .GroupBy(x => (x.Item, x.Place, x.What))
                .Select(x => new TrailLine(
                    $"{Thing(question, x.Key.Item, x.Key.What)}, {Where(question, x.Key.Place)}",
                    $"{x.Sum(y => y.Times)} lần, gần nhất {StoredDay.Shown(x.Max(y => y.Day)!)}"
                )),
        ];
    }

    private static IEnumerable<Guid> Printed(TrailQuestion question) =>
        question
            .Snapshot.All<Material>()
            .Where(x => x.Message == question.Item.Id)
            .Select(x => x.Id)
            .Concat(question.Snapshot.All<Bulletin>().Where(x => x.Items.Contains(question.Item.Id)).Select(x => x.Id))
            .Prepend(question.Item.Id);

    private static bool MayShow(TrailQuestion question, ItemFetch fetch) =>
        question.Item switch
        {
            Service service => fetch.Place.Length == 0
                ? service.Header.Places.IsEmpty
                : question.Snapshot.Places.MayReach(service.Header.Places, fetch.Place, question.Today),
            // a kit that names no message has the first one of the edition
            KeyMessage when fetch.What == nameof(FetchedThing.Kit) => fetch.Item == Guid.Empty,
            KeyMessage or Script or LegalDocument when fetch.What == nameof(FetchedThing.Speaker) => Reaches(
                question,
                fetch.Place
            ),
            _ => false,
        };

    private static bool Reaches(TrailQuestion question, string place) =>
        question.Snapshot.Places.MayReach(question.Item.Header.Places, place, question.Today);

    private static string Thing(TrailQuestion question, Guid item, string what)
    {
        var title = question.Snapshot.Find(item, CampaignSnapshot.DefaultLanguage)?.Title;
        return what == nameof(FetchedThing.Speaker) ? "Bộ tài liệu của tuyên truyền viên"
            : what == nameof(FetchedThing.Kit) ? $"Bộ tài liệu «{title ?? "thông điệp đầu"}»"
            : title is null ? "Bản in của mục đã gỡ"
            : $"Bản in «{title}»";
    }

    private static string Where(TrailQuestion question, string place) =>
        place.Length == 0 ? "không ghi nơi" : question.Snapshot.Places.Find(place)?.Latest.FullName ?? place;
}
