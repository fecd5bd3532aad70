using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Services;
using Campaign.Web.Items;

namespace Campaign.Web.Site.Home;

/// <summary>The home page.</summary>
/// <param name="Facts">The current edition; null before any is published.</param>
/// <param name="Hotlines">Numbers to call, in order.</param>
/// <param name="Home">The place whose site this is; null: the whole country's, or the place is not known.</param>
public sealed record HomeModel(EditionFacts? Facts, IReadOnlyList<Service> Hotlines, Place? Home);

/// <summary>Every edition, by campaign, newest first.</summary>
public sealed record ArchiveModel(IReadOnlyList<(CampaignInfo Campaign, IReadOnlyList<Edition> Editions)> Campaigns);
