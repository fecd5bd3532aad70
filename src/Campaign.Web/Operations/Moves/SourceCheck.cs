namespace Campaign.Web.Operations.Moves;

/// <summary>
/// Looks whether a source holds exactly what this program knows, so that nothing is left behind without a word.
/// </summary>
internal sealed class SourceCheck(MovedDatabase source, MovedContexts contexts)
{
    // EF Core's own, for the time of a migration.
    private const string MigrationLock = "__EFMigrationsLock";

    /// <exception cref="MoveFaultException">It holds less or more.</exception>
    public async Task RunAsync(IReadOnlyList<MovedTable> tables, CancellationToken stop)
    {
        var there = await source.TablesAsync(stop);
        if (there.Count == 0)
            throw new MoveFaultException($"{source.Words} is empty: there is nothing to move.");
        if (UnfinishedMove.IsMarked(there))
            throw new MoveFaultException($"{source.Words} is itself the target of a move that was not finished.");
        await CompareMigrationsAsync(there, stop);
        var known = tables.Select(x => x.Name).Concat(contexts.Histories.Select(x => x.Table)).Append(MigrationLock);
        if (there.Except(known).ToList() is { Count: > 0 } foreign)
            throw new MoveFaultException(
                $"{source.Words} has tables that are not the product's and would be left behind: "
                    + $"{string.Join(", ", foreign)}. Take them elsewhere first."
            );
        foreach (var table in tables)
        {
            var columns = await source.ColumnsAsync(table.Name, stop);
            if (!columns.ToHashSet().SetEquals(table.Columns.Select(x => x.Name)))
                throw new MoveFaultException(
                    $"{table.Name} has the columns {string.Join(", ", columns)}, "
                        + "which is not how this program makes it."
                );
        }
    }

    private async Task CompareMigrationsAsync(IReadOnlyList<string> there, CancellationToken stop)
    {
        foreach (var (history, migrations) in contexts.Histories)
        {
            var applied = there.Contains(history) ? await source.TextsAsync(history, "MigrationId", stop) : [];
            var known = migrations.ToHashSet();
            if (applied.FirstOrDefault(x => !known.Contains(x)) is { } newer)
                throw new MoveFaultException(
                    $"{source.Words} was made by a newer version of this program ({newer}). Use that version."
                );
            if (known.Except(applied).Any())
                throw new MoveFaultException(
                    $"{source.Words} is of an older version. Start the site once with this one, stop it, and move then."
                );
        }
    }
}
