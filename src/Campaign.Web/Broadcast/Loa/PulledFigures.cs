using Campaign.Core.Results;
using Campaign.Web.Fetches;
using Campaign.Web.Items;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>How often the programmes of places were fetched for their loudspeakers.</summary>
internal sealed class PulledFigures(FetchStore fetches) : IKnownFigures
{
    public KnownCount Count => KnownCount.Pulls;

    public string Source => "theo lượt lấy chương trình từ trang này";

    public async Task<long> OfAsync(KnownFigureQuestion question, CancellationToken stop)
    {
        // A page can be opened by anybody and anything; a programme is fetched with a station's key.
        var (first, last) = (question.Edition.Start, question.Edition.End);
        var rows = await fetches.ListAsync(first, last, FetchedThings.Programmes, stop);
        return rows.Where(x => question.Places.Contains(x.Place)).Sum(x => (long)x.Times);
    }
}
