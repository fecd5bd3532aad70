using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.Web.Storage;
using Microsoft.EntityFrameworkCore;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// The three models of a site, each with the table of its migrations. They are asked what there is, and nothing is
/// connected to.
/// </summary>
internal sealed class MovedContexts : IAsyncDisposable
{
    private readonly List<(DbContext Context, string History)> _all = [];

    public IEnumerable<DbContext> All => _all.Select(x => x.Context);

    /// <summary>The tables of applied migrations, each with the migrations of this program.</summary>
    public IEnumerable<(string Table, IEnumerable<string> Migrations)> Histories =>
        _all.Select(x => (x.History, x.Context.Database.GetMigrations()));

    public static async Task<MovedContexts> OpenAsync(IServiceProvider services, CancellationToken stop)
    {
        var contexts = new MovedContexts();
        contexts._all.Add((services.OpenContent(), ContentTables.HistoryTable));
        contexts._all.Add((await OpenAsync<AccountsDb>(services, stop), AccountsDb.HistoryTable));
        contexts._all.Add((await OpenAsync<OperationsDb>(services, stop), OperationsDb.HistoryTable));
        return contexts;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (context, _) in _all)
            await context.DisposeAsync();
    }

    private static async Task<DbContext> OpenAsync<TContext>(IServiceProvider services, CancellationToken stop)
        where TContext : DbContext =>
        await services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContextAsync(stop);
}
