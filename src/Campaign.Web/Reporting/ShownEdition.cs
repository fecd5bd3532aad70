using System.Collections.Immutable;
using Campaign.Core.Campaigns;
using Campaign.Core.Results;

namespace Campaign.Web.Reporting;

/// <summary>What is public of an edition's reports.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Indicators">What it counts, in order.</param>
/// <param name="Nation">The sums; those of provinces hang below it.</param>
public sealed record ShownEdition(Edition Edition, ImmutableArray<Indicator> Indicators, ShownResult Nation);
