using Campaign.Core.Results;
using Campaign.Web.Items;

namespace Campaign.Web.Broadcast.Airing;

/// <summary>In how many sessions something was read, as stations and, where none reported, officers said.</summary>
internal sealed class AiredFigures(AiringStore airings) : IKnownFigures
{
    public KnownCount Count => KnownCount.Airings;

    public string Source => "theo báo cáo đã phát, mỗi buổi ở một nơi tính một lần";

    public async Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop)
    {
        var days = await airings.SessionsAsync(question.Edition.Start, question.Edition.End, stop);
        return days.Where(x => question.Places.Contains(x.Place)).Sum(x => (long)x.Sessions);
    }
}
