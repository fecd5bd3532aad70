using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Results;
using Campaign.Core.Time;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// Decides, before any work is done, which version of an answer is the current one: the identity of the log, the
/// sequence of the last change that can alter it, and the day, the officers' decisions and the accepted reports where
/// these matter.
/// </summary>
/// <param name="Log">Identity of the publication log.</param>
/// <param name="Version">Sequence of the last change to a type the answer depends on.</param>
/// <param name="Day">The day; null when the answer does not depend on it.</param>
/// <param name="Edits">
/// What officers decided by hand about programmes, what they said of recalls, and which sheets do not fit; 0 when the
/// answer depends on none of these.
/// </param>
/// <param name="Results">The accepted reports; 0 when the answer does not depend on them.</param>
internal readonly record struct Stamp(Guid Log, long Version, DateOnly? Day, ulong Edits, ulong Results)
{
    public static Stamp Of(
        Resource resource,
        CampaignSnapshot snapshot,
        ProgrammeEdits edits,
        AcceptedResults results,
        DateOnly today
    )
    {
        var version = resource.DependsOn.IsEmpty ? snapshot.Seq : 0;
        var listsSheets = resource.DependsOn.IsEmpty;
        // Runs for every request, so it avoids enumerators and delegates.
        foreach (var type in resource.DependsOn)
        {
            version = Math.Max(version, snapshot.VersionOf(type));
            listsSheets |= type == ItemType.Message || type == ItemType.Material;
        }
        if (resource.DependsOnNotices)
            foreach (var type in snapshot.Notices.Types)
                version = Math.Max(version, snapshot.VersionOf(type));
        return new Stamp(
            snapshot.Changes.Log,
            version,
            resource.DependsOnDay ? today : null,
            (resource.DependsOnEdits ? edits.Mark : 0)
                ^ (resource.DependsOnNotices ? snapshot.Notices.Mark : 0)
                ^ (listsSheets ? snapshot.Unfit.Mark : 0),
            resource.DependsOnResults ? results.Mark : 0
        );
    }

    /// <summary>The version of an answer that anything can alter, as pages are.</summary>
    public static Stamp OfEverything(
        CampaignSnapshot snapshot,
        ProgrammeEdits edits,
        AcceptedResults results,
        DateOnly today
    ) =>
        new(
            snapshot.Changes.Log,
            snapshot.Seq,
            today,
            edits.Mark ^ snapshot.Notices.Mark ^ snapshot.Unfit.Mark,
            results.Mark
        );

    /// <summary>The tag for one address in one coding, with its quotes.</summary>
    public string ETag(string address, ContentCoding coding) =>
        EntityTags.Of(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Log:N}|{Version}|{Day:yyyyMMdd}|{Edits}|{Results}|{address}"
            ),
            coding
        );

    /// <summary>
    /// When the answer last changed, as far as the log still knows: the latest of that change, the start of the day and
    /// the officers' last decision on programmes, recalls and reports, as far as these matter. Null while that second
    /// has not passed, or when the machine's clock has stepped back before it: a second change in it would have the
    /// same date, and no answer may be from the future.
    /// </summary>
    public DateTimeOffset? LastModified(
        CampaignSnapshot snapshot,
        ProgrammeEdits edits,
        AcceptedResults results,
        CampaignClock clock
    )
    {
        var changed = snapshot.Changes.Since(Version - 1, 1) is [var change, ..] ? change.At : (DateTimeOffset?)null;
        var day = Day is { } today ? clock.Instant(today, TimeOnly.MinValue).ToUniversalTime() : (DateTimeOffset?)null;
        // What does not fit any longer is no longer counted, and its end is a change all the same.
        var decided = new[]
        {
            Edits == 0 ? null : edits.ChangedAt,
            Edits == 0 ? null : snapshot.Notices.ChangedAt,
            snapshot.Unfit.ChangedAt,
        }.Max();
        var accepted = Results == 0 ? null : results.ChangedAt;
        var last = new[] { changed, day, decided, accepted }.Max();
        return last?.AddSeconds(1) > clock.UtcNow ? null : last;
    }
}
