using Campaign.Core.Campaigns;
using Campaign.Core.Publication;

namespace Campaign.Web.Forms;

/// <summary>
/// Which rules hold for an item: those of its year, of its campaign, of the campaign on the home page, of the site's
/// file, the narrowest first. Officers publish a campaign or year, and the next answer follows them.
/// </summary>
/// <param name="ofSite">Those of the file.</param>
internal sealed class FormRulebook(FormRules ofSite)
{
    /// <summary>The rules for an item.</summary>
    public FormRules Of(ItemHeader header, CampaignSnapshot snapshot)
    {
        var rules = ofSite;
        var campaigns = snapshot.All<CampaignInfo>().ToList();
        // Services belong to no campaign: theirs are those of the campaign on the home page.
        if (campaigns.FirstOrDefault() is { } first)
            rules = rules.With(header.Campaign is null || header.Campaign == first.Alias ? first.Forms : Shared(first));
        if (header.Campaign is not { } alias)
            return rules;
        if (campaigns.FirstOrDefault(x => x.Alias == alias) is { } own && own.Id != campaigns[0].Id)
            rules = rules.With(own.Forms);
        return
            header.Edition is { } year
            && snapshot.All<Edition>().FirstOrDefault(x => x.Header.Campaign == alias && x.Year == year) is { } edition
            ? rules.With(edition.Forms)
            : rules;
    }

    // Tags name a campaign, so that those of one never stand on the posts of another.
    private static Core.Wording.FormChoices Shared(CampaignInfo campaign) => campaign.Forms with { Hashtags = [] };
}
