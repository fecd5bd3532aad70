using Campaign.Core.Campaigns;
using Campaign.Core.Places;
using Campaign.Core.Services;
using Campaign.Web.Items;

namespace Campaign.Web.Site.Home;

/// <summary>The home page.</summary>
/// <param name="Facts">The current edition; null before any is published.</param>
/// <param name="Hotlines">The numbers to call, in order.</param>
/// <param name="Home">The place whose site this is; null for the whole country, or when the place is unknown.</param>
public sealed record HomeModel(EditionFacts? Facts, IReadOnlyList<Service> Hotlines, Place? Home);

/// <summary>All editions by campaign, newest first.</summary>
public sealed record ArchiveModel(IReadOnlyList<(CampaignInfo Campaign, IReadOnlyList<Edition> Editions)> Campaigns);
