using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Web.Broadcast.Airing;
using Campaign.Web.Fetches;
using Campaign.Web.Formats;
using Campaign.Web.Pages;
using Campaign.Web.Pages.Parts;
using Campaign.Web.Words;

namespace Campaign.Web.Broadcast.Loa;

/// <summary>A month.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Usable">Number of scripts that could be read in it, anywhere.</param>
/// <param name="Places">Figures by place, most readings first.</param>
/// <param name="Scripts">Figures by script, most readings first.</param>
public sealed record MonthModel(
    DateOnly First,
    int Usable,
    ImmutableArray<PlaceMonth> Places,
    ImmutableArray<ScriptMonth> Scripts
)
{
    /// <summary>Explains to readers how pulls are counted.</summary>
    public const string PullsAre =
        "Tải về: số lần máy của đài lấy chương trình bằng khóa hoặc có người mở trang loa của xã; không biết ai mở.";

    /// <summary>Explains to readers which report counts.</summary>
    public const string AiringsAre =
        "Lượt phát: một buổi ở một nơi tính một lần; báo của đài tính trước báo của cán bộ.";
}

/// <summary>A place's month.</summary>
/// <param name="Place">Ref of the place.</param>
/// <param name="Name">Its name with its province.</param>
/// <param name="Published">Number of scripts that could be read there.</param>
/// <param name="ByKey">How often stations' systems fetched a programme.</param>
/// <param name="ByPage">How often the page of a day was opened.</param>
/// <param name="Days">Number of days with reported readings.</param>
/// <param name="Aired">Number of reported readings.</param>
public sealed record PlaceMonth(string Place, string Name, int Published, int ByKey, int ByPage, int Days, int Aired);

/// <summary>A script's month.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Pulled">How often the script alone was fetched with a key.</param>
/// <param name="Places">Number of places that reported readings.</param>
/// <param name="Aired">Number of reported readings.</param>
public sealed record ScriptMonth(string Title, int Pulled, int Places, int Aired);

/// <summary>Combines what was published, pulled and aired in a month.</summary>
internal static class MonthlyFigures
{
    private const string Withdrawn = "Bài đã thu hồi";

    /// <summary>What counts as pulled.</summary>
    public static readonly FetchedThing[] Pulls = [.. FetchedThings.Programmes, FetchedThing.Script, FetchedThing.Page];

    /// <summary>The figures of a month.</summary>
    public static MonthModel Of(
        CampaignSnapshot snapshot,
        DateOnly first,
        IReadOnlyCollection<AiringCount> airings,
        IReadOnlyCollection<ItemFetch> pulls
    )
    {
        var last = Last(first);
        var usable = snapshot
            .All<Script>()
            .Where(x => !(x.Header.ValidFrom > last) && !(x.Header.ValidUntil < first) && !x.Header.IsSample)
            .ToList();
        var places = airings
            .Select(x => x.Place)
            .Concat(pulls.Select(x => x.Place).Where(x => x.Length > 0))
            .Distinct();
        var scripts = airings
            .Select(x => x.ScriptId)
            .Concat(pulls.Select(x => x.Item).Where(x => x != Guid.Empty))
            .Distinct();
        var (airedAt, airedOf) = (airings.ToLookup(x => x.Place), airings.ToLookup(x => x.ScriptId));
        var (pulledAt, pulledOf) = (pulls.ToLookup(x => x.Place), pulls.ToLookup(x => x.Item));
        return new(
            first,
            usable.Count,
            [
                .. places
                    .Select(x => new PlaceMonth(
                        x,
                        PlaceWords.Name(snapshot.Places, x, last),
                        usable.Count(s => snapshot.Places.Reaches(s.Header.Places, x, last)),
                        pulledAt[x].Where(p => p.IsProgramme()).Sum(p => p.Times),
                        pulledAt[x].Where(p => p.What == nameof(FetchedThing.Page)).Sum(p => p.Times),
                        airedAt[x].Select(a => a.Day).Distinct().Count(),
                        airedAt[x].Sum(a => a.Times)
                    ))
                    .OrderByDescending(x => x.Aired)
                    .ThenByDescending(x => x.ByKey)
                    .ThenBy(x => x.Name, StringComparer.Ordinal),
            ],
            [
                .. scripts
                    .Select(x => new ScriptMonth(
                        snapshot.Find<Script>(x)?.Title ?? Withdrawn,
                        pulledOf[x].Sum(p => p.Times),
                        airedOf[x].Select(a => a.Place).Distinct().Count(),
                        airedOf[x].Sum(a => a.Times)
                    ))
                    .OrderByDescending(x => x.Aired)
                    .ThenBy(x => x.Title, StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>The figures by place as CSV (RFC 4180), with a byte order mark for spreadsheets.</summary>
    public static byte[] Csv(MonthModel month)
    {
        var text = new StringBuilder(
            "\uFEFFmonth,place,placeName,published,pulledByKey,pageViews,airedDays,airedTimes\r\n"
        );
        foreach (var row in month.Places)
            text.Append(
                CsvCell.LineToRead([
                    month.First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                    row.Place,
                    row.Name,
                    $"{row.Published}",
                    $"{row.ByKey}",
                    $"{row.ByPage}",
                    $"{row.Days}",
                    $"{row.Aired}",
                ])
            );
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>Last day of the month.</summary>
    public static DateOnly Last(DateOnly first) => first.AddMonths(1).AddDays(-1);
}
