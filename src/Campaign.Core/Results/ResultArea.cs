using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Core.Results;

/// <summary>
/// What the publication log calls by one id: an edition's sums of a province, or of the bodies of the nation. No row
/// names a commune or its report: whoever knew which one was accepted could work out its count from two sums.
/// </summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Year">Year of the edition.</param>
/// <param name="Province">Ref of the province as it was in the edition; null: the nation's bodies.</param>
public sealed record ResultArea(string Campaign, int Year, string? Province)
{
    private static readonly ConditionalWeakTable<CampaignSnapshot, Dictionary<Guid, ResultArea>> Known = [];

    /// <summary>The type of their rows in the log.</summary>
    public static ItemType ChangeType { get; } = new("result");

    /// <summary>The id, the same on every node and in every year: a name-based UUID (RFC 9562, version 8).</summary>
    public Guid Id
    {
        get
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"result|{Campaign}|{Year}|{Province}");
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(name));
            hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
            hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
            return new Guid(hash.AsSpan(0, 16), bigEndian: true);
        }
    }

    /// <summary>Where a unit's report counts.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="campaign">Alias of the campaign.</param>
    /// <param name="year">Year of the edition.</param>
    /// <param name="unit">The unit.</param>
    public static ResultArea Of(CampaignSnapshot snapshot, string campaign, int year, ReportingUnit unit)
    {
        var edition = snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year);
        if (edition is null || unit.Place is not { } place)
            return new(campaign, year, null);
        // As in sums: a body of a place that ended works for its heir, if that is one.
        var home = snapshot.Places.Resolve(place, edition.End) is [var only] ? only.Ref : null;
        var province = home is null
            ? null
            : snapshot.Places.Chain(home, edition.End).FirstOrDefault(x => x.Level == PlaceLevel.Province);
        return new(campaign, year, province?.Ref);
    }

    /// <summary>What a row of the log is about; null when its edition is not published any more.</summary>
    /// <param name="snapshot">What is published.</param>
    /// <param name="id">Id of the row.</param>
    public static ResultArea? Find(CampaignSnapshot snapshot, Guid id) =>
        Known.GetValue(snapshot, All).GetValueOrDefault(id);

    private static Dictionary<Guid, ResultArea> All(CampaignSnapshot snapshot)
    {
        List<string?> provinces =
        [
            null,
            .. snapshot.Places.All.Where(x => x.Level == PlaceLevel.Province).Select(x => x.Ref),
        ];
        return snapshot
            .All<Edition>()
            .Where(x => x.Header.Campaign is not null)
            .SelectMany(x => provinces.Select(p => new ResultArea(x.Header.Campaign!, x.Year, p)))
            .DistinctBy(x => x.Id)
            .ToDictionary(x => x.Id);
    }
}
