using System.Globalization;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Core.Time;

namespace Campaign.Web.Http.Answers;

/// <summary>
/// The current version of an answer, determined before any work is done: the identity of the log, the sequence of the
/// last change that can alter the answer, and, where they matter, the day and the officers' decisions.
/// </summary>
/// <param name="Log">Identity of the publication log.</param>
/// <param name="Version">Sequence of the last change to a type the answer depends on.</param>
/// <param name="Day">The day; null when the answer does not depend on it.</param>
/// <param name="Edits">Hash of officers' decisions about programmes; 0 when the answer does not depend on them.</param>
internal readonly record struct Stamp(Guid Log, long Version, DateOnly? Day, ulong Edits)
{
    public static Stamp Of(Resource resource, CampaignSnapshot snapshot, ProgrammeEdits edits, DateOnly today)
    {
        var version = resource.DependsOn.IsEmpty ? snapshot.Seq : 0;
        // Runs for every request, so it avoids enumerators and delegates.
        foreach (var type in resource.DependsOn)
            version = Math.Max(version, snapshot.VersionOf(type));
        return new Stamp(
            snapshot.Changes.Log,
            version,
            resource.DependsOnDay ? today : null,
            resource.DependsOnEdits ? edits.Mark : 0
        );
    }

    /// <summary>The tag for one address in one coding, with its quotes.</summary>
    public string ETag(string address, ContentCoding coding) =>
        EntityTags.Of(
            string.Create(CultureInfo.InvariantCulture, $"{Log:N}|{Version}|{Day:yyyyMMdd}|{Edits}|{address}"),
            coding
        );

    /// <summary>
    /// When the answer last changed, as far as the log still knows: the latest of that change, the start of the day and
    /// the officers' last decision, where these matter. Null while that second is not over, because a second change
    /// within it would get the same date. Also null if the machine's clock was set back before it, because no answer
    /// may come from the future.
    /// </summary>
    public DateTimeOffset? LastModified(CampaignSnapshot snapshot, ProgrammeEdits edits, CampaignClock clock)
    {
        var changed = snapshot.Changes.Since(Version - 1, 1) is [var change, ..] ? change.At : (DateTimeOffset?)null;
        var day = Day is { } today ? clock.Instant(today, TimeOnly.MinValue).ToUniversalTime() : (DateTimeOffset?)null;
        var decided = Edits == 0 ? null : edits.ChangedAt;
        var last = new[] { changed, day, decided }.Max();
        return last?.AddSeconds(1) > clock.UtcNow ? null : last;
    }
}
