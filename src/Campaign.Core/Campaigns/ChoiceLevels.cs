using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Core.Wording;

namespace Campaign.Core.Campaigns;

/// <summary>
/// Whose choices hold for an item: those of the campaign on the home page, of its own campaign, of its year, each
/// narrower level before the wider one.
/// </summary>
/// <param name="Home">The campaign on the home page; null: there is none.</param>
/// <param name="Own">The item's campaign, when it is another one.</param>
/// <param name="Year">The item's year.</param>
public sealed record ChoiceLevels(CampaignInfo? Home, CampaignInfo? Own, Edition? Year)
{
    /// <summary>Those of an item.</summary>
    public static ChoiceLevels Of(ItemHeader header, CampaignSnapshot snapshot) =>
        Of(header.Campaign, header.Edition, snapshot);

    /// <summary>Those of whatever belongs to a campaign and year.</summary>
    public static ChoiceLevels Of(string? campaign, int? year, CampaignSnapshot snapshot)
    {
        var campaigns = snapshot.All<CampaignInfo>().ToList();
        var own = campaign is null ? null : campaigns.FirstOrDefault(x => x.Alias == campaign);
        return new(
            campaigns.FirstOrDefault(),
            own?.Id == campaigns.FirstOrDefault()?.Id ? null : own,
            campaign is null || year is null
                ? null
                : snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == campaign && x.Year == year)
        );
    }

    /// <summary>Sizes of pictures that officers added: those of the narrowest level that names any.</summary>
    public ImmutableArray<PictureSize> Sizes =>
        new[] { Year?.Forms, Own?.Forms, Home?.Forms }
            .OfType<FormChoices>()
            .Select(x => x.Sizes)
            .FirstOrDefault(x => !x.IsEmpty, []);
}
