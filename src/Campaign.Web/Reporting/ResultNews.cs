using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Web.Http.Answers;
using Campaign.Web.Http.Problems;
using Campaign.Web.Items;

namespace Campaign.Web.Reporting;

/// <summary>
/// Sums that are different, for readers of feeds: one entry for each province of an edition, which leads to the page.
/// Communes are not named, as in the log.
/// </summary>
internal sealed class ResultNews(ShownEditions editions) : INewsSource
{
    // Sums belong to no audience and are written for no situation; words are searched in items alone.
    private static readonly string[] Foreign = ["situation", "validOn", "q"];

    public string Name => "results";

    public string Title => "Kết quả";

    public ItemType Type => ResultArea.ChangeType;

    public IEnumerable<News> Of(ApiRequest request)
    {
        if (Foreign.Any(x => request.Query[x] is not null) || !IsVietnamese(request.Query["lang"]))
            return [];
        var (snapshot, reader) = (request.Snapshot, Reader(request));
        if (request.Query["campaign"] is { } campaign && snapshot.All<CampaignInfo>().All(x => x.Alias != campaign))
            throw ProblemException.Parameter("campaign", $"there is no campaign {campaign}.");
        return snapshot
            .Changes.Rows.Where(x => x.Type == Type)
            .GroupBy(x => x.Id)
            .Select(x => (Area: ResultArea.Find(snapshot, x.Key), First: x.First(), Last: x.Last()))
            .Where(x => x.Area is not null && Passes(x.Area, request, reader))
            .Select(x => Tell(x.Area!, x.First, x.Last, request));
    }

    private News Tell(ResultArea area, Change first, Change last, ApiRequest request)
    {
        var snapshot = request.Snapshot;
        var edition = snapshot.All<Edition>().First(x => x.Header.Campaign == area.Campaign && x.Year == area.Year);
        var nation = editions.Of(snapshot, edition).Nation;
        var result = area.Province is { } place ? nation.Find(place) ?? nation : nation;
        var page = SiteAddress.OfResults(area.Campaign, area.Year, snapshot);
        return new(
            last.Seq,
            last.Id,
            result.Place is { } at ? $"{page}?{ResultPages.Place}={at.Ref}" : page,
            $"Kết quả {edition.Title}: {ResultPages.NameOf(result, edition)}",
            result.Counted == 0
                ? "Không còn báo cáo nào được chấp nhận: đừng dùng số liệu đã lấy trước đây."
                : $"Số liệu cộng từ {result.Counted} báo cáo đã được chấp nhận.",
            first.At,
            last.At
        );
    }

    private static bool Passes(ResultArea area, ApiRequest request, ImmutableArray<string> reader) =>
        (request.Query["campaign"] is not { } campaign || area.Campaign == campaign)
        && (request.Query.Int("edition") is not { } year || area.Year == year)
        && (
            reader.IsDefault
            || area.Province is not { } province
            || reader.Any(x => request.Snapshot.Places.Reaches([province], x, DayOf(request)))
        );

    // Who asks for a place: the place itself, or what became of it. Default: nobody in particular.
    private static ImmutableArray<string> Reader(ApiRequest request)
    {
        if (request.Query["place"] is not { } place)
            return default;
        if (request.Snapshot.Places.Find(place) is null)
            throw ProblemException.Parameter("place", $"there is no place {place}; see /api/v1/places.");
        var heirs = request.Snapshot.Places.Resolve(place, DayOf(request));
        return heirs.IsEmpty ? [place] : [.. heirs.Select(x => x.Ref)];
    }

    private static DateOnly DayOf(ApiRequest request) => request.Query.Day("asOf") ?? request.Today;

    private static bool IsVietnamese(string? language) =>
        language is null
        || CampaignSnapshot.DefaultLanguage.Equals(language, StringComparison.OrdinalIgnoreCase)
        || CampaignSnapshot.DefaultLanguage.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase);
}
