using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.UmbracoHost.Backoffice;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Words;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Backoffice;

/// <summary>The dashboard's cards on scheduling: what will be published, what will expire, and what failed.</summary>
internal sealed class ScheduleCards(ISchedules schedules, IContentService documents, CampaignClock clock)
{
    private const int DaysAhead = 14;

    /// <summary>The lines of the three cards, earliest first.</summary>
    public Cards Read(Func<Guid, bool> reaches)
    {
        var acts = schedules.Until(DateTimeOffset.MaxValue).Where(x => reaches(x.Document)).ToList();
        var names = documents
            .GetByIds(acts.Select(x => x.Document).Distinct())
            .ToDictionary(x => x.Key, x => x.GetCultureName(CampaignSnapshot.DefaultLanguage) ?? x.Name ?? "");
        var horizon = clock.UtcNow.AddDays(DaysAhead);
        var waiting = acts.Where(x => x.Failure is null).ToList();
        var near = waiting.Where(x => x.At <= horizon).ToList();
        return new(
            [.. near.Where(x => x.Publishes).Select(x => Line(x, Other(x, "tự gỡ lúc")))],
            [.. near.Where(x => !x.Publishes).Select(x => Line(x, Other(x, "tự công bố lúc")))],
            [.. acts.Where(x => x.Failure is not null).Select(x => Line(x, $"{Deed(x)}: {x.Failure}"))]
        );

        DashboardLine Line(ScheduledAct act, string? detail) =>
            new(
                names.GetValueOrDefault(act.Document, ""),
                string.Join(" · ", new[] { act.Culture, detail }.OfType<string>()),
                clock.Local(act.At),
                act.Document
            );

        // The other end of the same schedule, so that each card tells the whole story.
        string? Other(ScheduledAct act, string words) =>
            waiting.Find(x => (x.Document, x.Culture, x.Publishes) == (act.Document, act.Culture, !act.Publishes))
                is { } other
                ? $"{words} {HaNoi.Time(other.At.UtcDateTime)}"
                : null;
    }

    /// <summary>What will be published, what will expire, and what failed.</summary>
    internal sealed record Cards(
        IReadOnlyList<DashboardLine> Next,
        IReadOnlyList<DashboardLine> Expiring,
        IReadOnlyList<DashboardLine> Failed
    );

    private static string Deed(ScheduledAct act) => act.Publishes ? "Chưa công bố được" : "Chưa gỡ được";
}
