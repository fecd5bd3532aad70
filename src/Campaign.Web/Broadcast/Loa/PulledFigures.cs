using Campaign.Core.Results;
using Campaign.Web.Fetches;
using Campaign.Web.Items;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>How often the programmes of places were fetched for their loudspeakers.</summary>
internal sealed class PulledFigures(FetchStore fetches) : IKnownFigures
{
    // A page can be opened by anybody and anything; a programme is fetched with a station's key.
    private static readonly FetchedThing[] Programmes = [FetchedThing.Programme];

    public KnownCount Count => KnownCount.Pulls;

    public string Source => "theo lượt lấy chương trình từ trang này";

    public async Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop)
    {
        var rows = await fetches.ListAsync(question.Edition.Start, question.Edition.End, Programmes, stop);
        return rows.Where(x => question.Places.Contains(x.Place)).Sum(x => (long)x.Times);
    }
}
