using System.Data.Common;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.MediaStorage;
using Campaign.UmbracoHost.Persistence.Migrations;
using Campaign.UmbracoHost.Search;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Storage;

namespace Campaign.Web.Operations.Moves;

/// <summary>
/// Moves a whole site between SQLite and PostgreSQL: every row of every table, and the uploaded files. The source is
/// only read; the target is marked as unfinished until everything in it has been compared.
/// </summary>
/// <param name="from">The services of the site.</param>
/// <param name="to">The services of a site with the settings of the target; neither is started.</param>
/// <param name="target">The target.</param>
/// <param name="output">Told how it goes on.</param>
internal sealed class SiteMove(IServiceProvider from, IServiceProvider to, MoveTarget target, TextWriter output)
{
    private readonly UmbracoHostOptions _host = from.GetRequiredService<UmbracoHostOptions>();
    private readonly TimeProvider _clock = from.GetRequiredService<TimeProvider>();

    /// <exception cref="MoveFaultException">It was not moved. The source is as it was.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        await using var source = MovedDatabase.Of(_host);
        await using var copy = MovedDatabase.Of(to.GetRequiredService<UmbracoHostOptions>());
        var media = new MovedMedia(from.GetRequiredService<IMediaStore>(), to.GetRequiredService<IMediaStore>());
        var isMarked = false;
        try
        {
            var begun = _clock.GetTimestamp();
            await using var turns = new Turns();
            EnsureStopped();
            await source.OpenSourceAsync(() => turns.TakeAsync(from, stop), stop);
            await output.WriteLineAsync($"From      {source.Words}");
            await using var contexts = await MovedContexts.OpenAsync(to, stop);
            var tables = MovedTables.Of(contexts.All);
            await new SourceCheck(source, contexts).RunAsync(tables, stop);
            await media.EnsureOwnAsync(source, stop);
            target.EnsureEmpty(_host);
            media.EnsureEmpty();
            await copy.OpenTargetAsync(stop);
            await EnsureEmptyAsync(copy, stop);
            await turns.TakeAsync(to, stop);
            await EnsureEmptyAsync(copy, stop);
            await output.WriteLineAsync($"To        {copy.Words}");

            await UnfinishedMove.MarkAsync(copy, source.Words, _clock.GetUtcNow(), stop);
            isMarked = true;
            await MigrateAsync(stop);
            await MoveAsync(source, copy, tables, stop);
            await MoveAsync(media, stop);
            await copy.SettleAsync(stop);
            await source.EnsureStillUnusedAsync(stop);
            await UnfinishedMove.ForgetAsync(copy, CancellationToken.None);
            isMarked = false;
            await output.WriteLineAsync($"MOVED     in {_clock.GetElapsedTime(begun).TotalSeconds:0} seconds");
        }
        catch (Exception e)
            when (e
                    is MoveFaultException
                        or StartupFaultException
                        or DbException
                        or IOException
                        or UnauthorizedAccessException
                        or OperationCanceledException
            )
        {
            throw new MoveFaultException(
                (e is OperationCanceledException ? "The move was interrupted." : $"The site was not moved: {e.Message}")
                    + " The source is as it was."
                    + (
                        isMarked
                            ? " The target is unfinished and no site starts on it. Before you try again: "
                                + $"{copy.HowToEmpty}{(media.Stay ? "" : $", and empty {media.To}")}."
                            : ""
                    )
            );
        }
    }

    // An idle site may have no connection open, but it holds the folder of its search.
    private void EnsureStopped()
    {
        if (!Directory.Exists(_host.DataPath))
            throw new MoveFaultException($"There is no data folder {_host.DataPath} (Campaign:DataPath).");
        if (!from.GetRequiredService<SearchFolder>().TakesFirst())
            throw new MoveFaultException($"{_host.DataPath} is in use. Stop the site first.");
    }

    private static async Task EnsureEmptyAsync(MovedDatabase database, CancellationToken stop)
    {
        var tables = await database.TablesAsync(stop);
        if (UnfinishedMove.IsMarked(tables))
            throw new MoveFaultException(
                $"{database.Words} holds a move that was not finished. First: {database.HowToEmpty}."
            );
        if (tables.Count > 0)
            throw new MoveFaultException(
                $"{database.Words} is not empty: it has {tables.Count} tables, {string.Join(", ", tables.Take(5))}"
                    + $"{(tables.Count > 5 ? ", …" : "")}. A site is only moved into an empty one."
            );
    }

    private async Task MigrateAsync(CancellationToken stop)
    {
        to.MigrateContent();
        await to.MigrateAccountsAsync();
        await to.MigrateOperationsAsync(stop);
    }

    private async Task MoveAsync(
        MovedDatabase source,
        MovedDatabase copy,
        IReadOnlyList<MovedTable> tables,
        CancellationToken stop
    )
    {
        var (copying, comparison, rows) = (new TableCopy(source, copy, output), new TableComparison(source, copy), 0L);
        var sums = new List<(MovedTable Table, TableSum Sum)>();
        foreach (var table in tables)
        {
            if (await copy.AskAsync($"SELECT count(*) FROM \"{table.Name}\"", stop) is not 0L)
                throw new MoveFaultException($"{table.Name} of the target is not empty.");
            sums.Add((table, await copying.CopyAsync(table, stop)));
            await output.WriteLineAsync($"Copied    {table.Name}: {sums[^1].Sum.Rows:N0}");
        }
        foreach (var (table, sum) in sums)
        {
            await comparison.CompareAsync(table, sum, stop);
            rows += sum.Rows;
        }
        await output.WriteLineAsync(
            $"Compared  {rows:N0} rows in {tables.Count} tables: counts and checksums are equal"
        );
    }

    private async Task MoveAsync(MovedMedia media, CancellationToken stop)
    {
        if (media.Stay)
        {
            await output.WriteLineAsync($"Media     stay where they are: {media.From}");
            return;
        }
        var (files, bytes) = await media.CopyAsync(stop);
        await output.WriteLineAsync($"Media     {files:N0} files, {bytes:N0} bytes, copied to {media.To} and compared");
    }

    // While both are held, no node prepares either database.
    private sealed class Turns : IAsyncDisposable
    {
        private readonly Stack<IAsyncDisposable> _held = new();

        public async Task TakeAsync(IServiceProvider services, CancellationToken stop) =>
            _held.Push(await services.TakeStartTurnAsync(stop));

        public async ValueTask DisposeAsync()
        {
            while (_held.TryPop(out var turn))
                await turn.DisposeAsync();
        }
    }
}
