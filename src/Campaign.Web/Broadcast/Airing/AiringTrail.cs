using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Web.Recalls;
using Campaign.Web.Storage;
using Campaign.Web.Words;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>Where stations said that a script was read.</summary>
internal sealed class AiringTrail(IDbContextFactory<OperationsDb> database) : IItemTrail
{
    public string Channel => "Đài đã báo phát";

    public async Task<IReadOnlyList<TrailLine>> FindAsync(TrailQuestion question, CancellationToken stop)
    {
        if (question.Item is not Script script)
            return [];
        await using var db = await database.CreateDbContextAsync(stop);
        var rows = await db.Set<AiringReport>().AsNoTracking().Where(x => x.ScriptId == script.Id).ToListAsync(stop);
        return
        [
            .. rows.GroupBy(x => (x.Day, x.Place))
                .OrderByDescending(x => x.Key.Day, StringComparer.Ordinal)
                .Select(x => new TrailLine(
                    PlaceWords.Name(question.Snapshot.Places, x.Key.Place, question.Today),
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"ngày {StoredDay.Shown(x.Key.Day)}, {x.Sum(y => y.Times)} lượt"
                    )
                )),
        ];
    }
}
