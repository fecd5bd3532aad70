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
        var (rules, levels) = (ofSite, ChoiceLevels.Of(header, snapshot));
        // Services belong to no campaign: theirs are those of the campaign on the home page.
        if (levels.Home is { } home)
            rules = rules.With(header.Campaign is null || header.Campaign == home.Alias ? home.Forms : Shared(home));
        if (levels.Own is { } own)
            rules = rules.With(own.Forms);
        if (levels.Year is { } year)
            rules = rules.With(year.Forms);
        return rules with { Sizes = levels.Sizes };
    }

    // Tags name a campaign, so that those of one never stand on the posts of another.
    private static Core.Wording.FormChoices Shared(CampaignInfo campaign) => campaign.Forms with { Hashtags = [] };
}
