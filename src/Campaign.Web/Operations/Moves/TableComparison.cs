namespace Campaign.Web.Operations.Moves;

/// <summary>Reads what has arrived again and compares it with what was sent.</summary>
internal sealed class TableComparison(MovedDatabase source, MovedDatabase target)
{
    private const int Named = 5;

    /// <exception cref="MoveFaultException">Something differs; the message names the table and the keys.</exception>
    public async Task CompareAsync(MovedTable table, TableSum sent, CancellationToken stop)
    {
        var arrived = new TableSum();
        await foreach (var row in target.RowsAsync(table, stop))
            arrived.Add(row);
        if (!sent.Equals(arrived))
            throw new MoveFaultException(
                $"{table.Name} has {sent.Rows:N0} rows in the source and {arrived.Rows:N0} in the target. "
                    + string.Join(" ", await DifferencesAsync(table, stop))
            );
        var (before, after) = (
            await TableCopy.NumberAsync(source, table, stop),
            await TableCopy.NumberAsync(target, table, stop)
        );
        if (before != after)
            throw new MoveFaultException(
                $"{table.Name} goes on counting after {after} in the target, and after {before} in the source."
            );
    }

    // Row by row, because sorted lists of two databases cannot be laid beside each other. It is slow and seldom.
    private async Task<IReadOnlyList<string>> DifferencesAsync(MovedTable table, CancellationToken stop)
    {
        var found = new List<string>();
        await foreach (var row in source.RowsAsync(table, stop))
            if (await target.FindAsync(table, row, stop) is not { } other)
                found.Add($"{table.NameOf(row)} is missing in the target.");
            else if (Different(table, row, other) is { } columns)
                found.Add($"{table.NameOf(row)} differs in {columns}.");
            else
                continue;
        await foreach (var row in target.RowsAsync(table, stop))
            if (await source.FindAsync(table, row, stop) is null)
                found.Add($"{table.NameOf(row)} is in the target only.");
        return found.Count <= Named ? found : [.. found.Take(Named), $"And {found.Count - Named:N0} more."];
    }

    private static string? Different(MovedTable table, object?[] row, object?[] other)
    {
        var columns = table.Columns.Where((_, i) => !Equals(row[i], other[i])).Select(x => x.Name).ToList();
        return columns.Count > 0 ? string.Join(", ", columns) : null;
    }
}
