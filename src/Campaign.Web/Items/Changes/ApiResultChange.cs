using System.Globalization;
using Campaign.Core.Publication;
using Campaign.Core.Results;

namespace Campaign.Web.Items.Changes;

/// <summary>Sums of accepted reports that are different now: fetch them again.</summary>
/// <param name="Campaign">Alias of the campaign.</param>
/// <param name="Edition">Year of the edition.</param>
/// <param name="Place">Code of the province as it was in the edition; null: bodies of the nation, which stand in the
/// nation's sums alone.</param>
internal sealed record ApiResultChange(string Campaign, int Edition, string? Place)
{
    /// <summary>
    /// What a row tells of; null when it is not about results, or the edition is not public any more.
    /// </summary>
    public static ApiResultChange? Of(Change row, CampaignSnapshot snapshot) =>
        Find(row, snapshot) is not { } area ? null : new(area.Campaign, area.Year, area.Province);

    /// <summary>Path of the sums; null when the edition is not public any more.</summary>
    public static string? PathOf(Change row, CampaignSnapshot snapshot) =>
        Find(row, snapshot) is not { } area
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{ItemKinds.Api}/results?campaign={Uri.EscapeDataString(area.Campaign)}&edition={area.Year}"
            ) + (area.Province is { } place ? $"&place={Uri.EscapeDataString(place)}" : "");

    private static ResultArea? Find(Change row, CampaignSnapshot snapshot) =>
        row.Type == ResultArea.ChangeType ? ResultArea.Find(snapshot, row.Id) : null;
}
