using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>The recent part of the publication log, for clients that want to stay up to date. Immutable.</summary>
/// <param name="Log">
/// Identity of the log. It is new when the database was replaced, so that old cursors are refused.
/// </param>
/// <param name="ForgottenUpTo">Rows up to and including this sequence are no longer kept; 0: all are kept.</param>
/// <param name="Rows">The rows that are kept, by sequence.</param>
public sealed record ChangeLog(Guid Log, long ForgottenUpTo, ImmutableList<Change> Rows)
{
    /// <summary>The log with more rows appended.</summary>
    public ChangeLog Add(IEnumerable<Change> rows) => this with { Rows = Rows.AddRange(rows) };

    /// <summary>The log without rows older than this instant.</summary>
    public ChangeLog Forget(DateTimeOffset before)
    {
        var kept = Rows.FindIndex(x => x.At >= before);
        var gone = kept < 0 ? Rows.Count : kept;
        return gone == 0 ? this : this with { ForgottenUpTo = Rows[gone - 1].Seq, Rows = Rows.RemoveRange(0, gone) };
    }

    /// <summary>Whether everything after a sequence is still known.</summary>
    public bool Reaches(long seq) => seq >= ForgottenUpTo;

    /// <summary>At most <paramref name="limit"/> rows after a sequence, in order.</summary>
    public IReadOnlyList<Change> Since(long seq, int limit)
    {
        var (low, high) = (0, Rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Rows[middle].Seq > seq ? (low, middle) : (middle + 1, high);
        }
        return Rows.GetRange(low, Math.Min(limit, Rows.Count - low));
    }
}
