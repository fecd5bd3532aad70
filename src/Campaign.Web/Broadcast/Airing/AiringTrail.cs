using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Web.Recalls;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Where stations said that a script was read.</summary>
internal sealed class AiringTrail(AiringStore airings) : IItemTrail
{
    public string Channel => "Đài đã báo phát";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        if (question.Item is not Script script)
            return [];
        var counts = await airings.OfScriptAsync(script.Id, stop);
        return
        [
            .. counts
                .OrderByDescending(x => x.Day)
                .Select(x => new TrailLine(
                    PlaceWords.Name(question.Snapshot.Places, x.Place, question.Today),
                    string.Create(CultureInfo.InvariantCulture, $"ngày {x.Day:dd/MM/yyyy}, {x.Times} lượt")
                )),
        ];
    }
}
