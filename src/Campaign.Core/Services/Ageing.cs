using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Services;

/// <summary>What officers have to check so that no number goes missing.</summary>
/// <param name="Alarms">
/// Emergency and national numbers with a check so old that any other entry would have been withdrawn.
/// </param>
/// <param name="Leaving">Other entries that will soon be withdrawn automatically, the next one first.</param>
public sealed record Ageing(ImmutableArray<Service> Alarms, ImmutableArray<Service> Leaving)
{
    /// <summary>How many days officers see ahead: the whole of next week, whichever day today is.</summary>
    public const int DaysAhead = 14;

    /// <summary>Whether there is nothing to check.</summary>
    public bool IsEmpty => Alarms.IsEmpty && Leaving.IsEmpty;

    /// <summary>
    /// What has to be checked on a day. Each service appears once, in Vietnamese if it has a Vietnamese text.
    /// </summary>
    public static Ageing On(CampaignSnapshot snapshot, DateOnly today)
    {
        var rule = Verification.Default;
        var services = snapshot
            .Languages(ItemType.Service)
            .OrderBy(x => x != CampaignSnapshot.DefaultLanguage)
            .SelectMany(x => snapshot.All<Service>(x))
            .DistinctBy(x => x.Id)
            .ToList();
        return new(
            [.. services.Where(x => rule.Alarms(x, today)).OrderBy(x => x.SortKey, StringComparer.Ordinal)],
            [.. services.Where(x => rule.WithdrawsOn(x) <= today.AddDays(DaysAhead)).OrderBy(x => rule.WithdrawsOn(x))]
        );
    }
}
