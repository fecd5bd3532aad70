using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Recalls;
using Campaign.Web.Words;

namespace Campaign.Web.Boards;

/// <summary>The boards in public places that show an item by themselves.</summary>
internal sealed class BoardTrail : IItemTrail
{
    public string Channel => "Bảng tin công cộng";

    public Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        var (item, places) = (question.Item, question.Snapshot.Places);
        if (item.Type != ItemType.Message && item.Type != ItemType.Event && item.Type != ItemType.Service)
            return Task.FromResult<IReadOnlyList<TrailLine>>([]);
        // A board without a network shows help lines for as long as it has power, everything else for a day.
        var kept =
            item.Type == ItemType.Service
                ? "bảng mất mạng còn hiện số này cho tới khi có mạng lại"
                : "bảng mất mạng còn hiện tối đa 24 giờ";
        IReadOnlyList<TrailLine> lines = item.Header.Places.IsEmpty
            ? [new("Bảng tin của mọi xã, mọi tỉnh", kept)]
            :
            [
                .. item.Header.Places.Select(x => new TrailLine(
                    $"Bảng tin {PlaceWords.Name(places, x, question.Today)} và các xã ở đó",
                    kept,
                    BoardPages.Folder + x
                )),
            ];
        return Task.FromResult(lines);
    }
}
