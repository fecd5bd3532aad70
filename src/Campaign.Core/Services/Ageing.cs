using System.Collections.Immutable;
using Campaign.Core.Publication;

namespace Campaign.Core.Services;

/// <summary>What officers have to check so that nobody misses a number.</summary>
/// <param name="Alarms">Emergency and national numbers whose check is so old that any other entry would be
/// gone.</param>
/// <param name="Leaving">Other entries that go by themselves soon, the next one first.</param>
public sealed record Ageing(ImmutableArray<Service> Alarms, ImmutableArray<Service> Leaving)
{
    /// <summary>How far officers see ahead: next week is in it, whichever day this is.</summary>
    public const int DaysAhead = 14;

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => Alarms.IsEmpty && Leaving.IsEmpty;

    /// <summary>What stands so on a day. Each service once, in Vietnamese where it has that.</summary>
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
