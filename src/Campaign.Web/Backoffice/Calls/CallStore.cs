using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Backoffice.Calls;

/// <summary>Keeps the calls.</summary>
internal sealed class CallStore(IDbContextFactory<OperationsDb> database)
{
    /// <summary>Keeps a call.</summary>
    public async Task AddAsync(ServiceCall call, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        db.Add(call);
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The calls of some services, the latest first.</summary>
    public async Task<ILookup<Guid, ServiceCall>> OfAsync(IReadOnlyCollection<Guid> services, CancellationToken stop)
    {
        await using var db = await database.CreateDbContextAsync(stop);
        var calls = await db.Set<ServiceCall>()
            .AsNoTracking()
            .Where(x => services.Contains(x.Service))
            .OrderByDescending(x => x.Id)
            .ToListAsync(stop);
        return calls.ToLookup(x => x.Service);
    }
}
