using System.Data.Common;
using Campaign.UmbracoHost.ReadersFirst;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Campaign.Web.Storage;

/// <summary>
/// Refuses at once while the database is known to be away, so that nobody waits for a time limit to be told so.
/// </summary>
internal sealed class AskedOnlyWhenThere(DatabaseState state) : DbConnectionInterceptor
{
    /// <exception cref="DatabaseAwayException">The database is away.</exception>
    public override InterceptionResult ConnectionOpening(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => state.IsAway ? throw new DatabaseAwayException() : result;

    /// <exception cref="DatabaseAwayException">The database is away.</exception>
    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result,
        CancellationToken cancellationToken = default
    ) => state.IsAway ? throw new DatabaseAwayException() : ValueTask.FromResult(result);
}
