using Campaign.UmbracoHost.Persistence.Schema;
using Campaign.UmbracoHost.Scheduling;
using Umbraco.Cms.Core.Models;

namespace Campaign.UmbracoHost.Management.Documents;

/// <summary>
/// The schedules of one document while an officer changes what is public. Publishing by hand cancels the planned
/// publication and every end that has passed; an end still to come stays. Withdrawing by hand cancels both.
/// </summary>
internal sealed class DocumentScheduling(
    Schedules schedules,
    ScheduleTrial trial,
    ScheduleHistory history,
    TimeProvider clock
)
{
    private const int Release = (int)ContentScheduleAction.Release;
    private const int Expire = (int)ContentScheduleAction.Expire;

    /// <summary>Why planned acts would fail, or null. Call it outside any scope.</summary>
    public string? Refusal(IContent document, IEnumerable<PublishPlan> plans, string first, int user)
    {
        List<ScheduleRow> rows = [.. plans.SelectMany(x => Rows(document.Id, x, user))];
        return rows.Count == 0 ? null : trial.Refusal(document, rows, first, user);
    }

    /// <summary>The plans of the document, set aside while it is published.</summary>
    public List<ScheduleRow> SetAside(IContent document) => schedules.Take(document.Id);

    /// <summary>Restores the plans that remain after these languages have been published by hand.</summary>
    public void AfterPublishing(IReadOnlyList<ScheduleRow> setAside, IReadOnlyCollection<string> published, int user)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var over = setAside
            .Where(x => published.Contains(x.Culture) && (x.Action == Release || x.Date <= now))
            .ToList();
        schedules.Put(setAside.Except(over));
        history.Overtaken(over, user);
    }

    /// <summary>Cancels everything planned for languages that were taken off by hand.</summary>
    /// <param name="before">The plans as they were.</param>
    /// <param name="gone">Languages that were named, or that went off with them.</param>
    /// <param name="user">Who did it.</param>
    public void AfterUnpublishing(IReadOnlyList<ScheduleRow> before, IReadOnlyCollection<string> gone, int user)
    {
        var over = before.Where(x => gone.Contains(x.Culture)).ToList();
        if (over.Count == 0)
            return;
        schedules.Take(over[0].NodeId);
        schedules.Put(before.Except(over));
        history.Overtaken(over, user);
    }

    /// <summary>Cancels the planned publication of a language, also one that failed; an end stays.</summary>
    public void CancelRelease(IContent document, string culture, int user)
    {
        var all = schedules.Take(document.Id);
        var over = all.Where(x => x.Culture == culture && x.Action == Release).ToList();
        schedules.Put(all.Except(over));
        history.Overtaken(over, user);
    }

    /// <summary>The plans of the document.</summary>
    public List<ScheduleRow> Of(IContent document) => schedules.Of(document.Id);

    /// <summary>Replaces what is planned for each language with what the officer wants.</summary>
    public void Set(IContent document, IEnumerable<PublishPlan> plans, int user)
    {
        var rows = schedules.Take(document.Id);
        foreach (var plan in plans)
        {
            var former = rows.Where(x => x.Culture == plan.Culture).ToList();
            rows.RemoveAll(former.Contains);
            rows.AddRange(Rows(document.Id, plan, user));
            if (former.Count > 0 || plan.Publish is not null || plan.Unpublish is not null)
                history.Set(document.Id, plan.Culture, plan.Publish, plan.Unpublish, user);
        }
        schedules.Put(rows);
    }

    private static IEnumerable<ScheduleRow> Rows(int node, PublishPlan plan, int user)
    {
        if (plan.Publish is { } publish)
            yield return Row(publish, Release);
        if (plan.Unpublish is { } unpublish)
            yield return Row(unpublish, Expire);

        ScheduleRow Row(DateTime at, int action) =>
            new()
            {
                Id = Guid.NewGuid(),
                NodeId = node,
                Culture = plan.Culture,
                Date = at,
                Action = action,
                UserId = user,
            };
    }
}
