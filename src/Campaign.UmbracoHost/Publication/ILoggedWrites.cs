using System.Data.Common;
using Campaign.Core.Publication;

namespace Campaign.UmbracoHost.Publication;

/// <summary>
/// Changes tables of the application together with the publication log, in one transaction: there is never a change
/// without its row, nor a row without its change.
/// </summary>
public interface ILoggedWrites
{
    /// <summary>Writes one row of the log and whatever <paramref name="write"/> does.</summary>
    /// <param name="id">What changed.</param>
    /// <param name="type">The type of the row; see <see cref="IPublishedBeside"/>.</param>
    /// <param name="write">
    /// Writes with the transaction, under the write lock. It is told the sequence of the row, and returns false when
    /// there is nothing to change.
    /// </param>
    /// <param name="reason">Why; the row always says that there is something to fetch.</param>
    /// <returns>The sequence of the row; null if nothing was changed.</returns>
    long? Write(
        Guid id,
        ItemType type,
        Func<DbTransaction, long, bool> write,
        ChangeReason reason = ChangeReason.Updated
    );
}
