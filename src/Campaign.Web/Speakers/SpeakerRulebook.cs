using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Web.Speakers;

/// <summary>
/// Which rules hold for kits on a day: those of the current year, of the campaign on the home page, of the site's file,
/// the narrowest first. Officers publish a campaign or year, and the next kit follows them.
/// </summary>
/// <param name="ofSite">Those of the file.</param>
internal sealed class SpeakerRulebook(SpeakerRules ofSite)
{
    /// <summary>The rules of a day.</summary>
    public SpeakerRules On(DateOnly day, CampaignSnapshot snapshot)
    {
        if (snapshot.All<CampaignInfo>().FirstOrDefault() is not { } campaign)
            return ofSite;
        var rules = ofSite.With(campaign.Speakers);
        return EditionFacts.Current(snapshot, campaign.Alias, day) is { } year ? rules.With(year.Speakers) : rules;
    }
}
