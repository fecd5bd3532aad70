using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Campaign.Core.Publication;

/// <summary>All notices at one moment. They are no publications: a snapshot carries them beside the log.</summary>
public sealed class RecallNotices
{
    private readonly ILookup<Guid, RecallNotice> _byItem;

    /// <summary>Holds notices.</summary>
    /// <param name="notices">The notices, in any order.</param>
    public RecallNotices(IEnumerable<RecallNotice> notices)
    {
        All = [.. notices.OrderByDescending(x => x.At).ThenByDescending(x => x.Id)];
        _byItem = All.ToLookup(x => x.Item);
        Types = [.. All.Select(x => x.Type).Distinct()];
        Mark = All.IsEmpty ? 0 : MarkOf(All);
    }

    /// <summary>No notice.</summary>
    public static RecallNotices None { get; } = new([]);

    /// <summary>Every notice, the newest first.</summary>
    public ImmutableArray<RecallNotice> All { get; }

    /// <summary>The types of the items. Whether a notice still holds may change with any change of theirs.</summary>
    public ImmutableArray<ItemType> Types { get; }

    /// <summary>When the last one was written; null: never.</summary>
    public DateTimeOffset? ChangedAt => All is [var last, ..] ? last.At : null;

    /// <summary>
    /// Differs whenever the notices differ, and is the same wherever they are the same; 0 without any.
    /// </summary>
    public ulong Mark { get; }

    /// <summary>The last notice about an item; null: there is none.</summary>
    public RecallNotice? Last(Guid item) => _byItem[item].FirstOrDefault();

    /// <summary>
    /// The notice that a row of the log is about: the first such row of the item and language after it was written.
    /// </summary>
    public RecallNotice? Of(Change change, ChangeLog log)
    {
        var kind = change.Action == ChangeAction.Delete ? RecallKind.Withdrawn : RecallKind.Corrected;
        if (_byItem[change.Id].FirstOrDefault(x => x.Kind == kind && x.AfterSeq < change.Seq) is not { } notice)
            return null;
        // Nobody knows any more what came in between: what followed at once is meant, and no change of years later.
        if (!log.Reaches(notice.AfterSeq))
            return change.At - notice.At < TimeSpan.FromDays(1) ? notice : null;
        return log.Since(notice.AfterSeq, int.MaxValue)
            .TakeWhile(x => x.Seq < change.Seq)
            .Any(x => x.Id == change.Id && x.Culture == change.Culture)
            ? null
            : notice;
    }

    // No secret: equal on every node and after every start.
    private static ulong MarkOf(ImmutableArray<RecallNotice> notices) =>
        BitConverter.ToUInt64(SHA256.HashData([.. notices.SelectMany(x => x.Id.ToByteArray())]));
}
