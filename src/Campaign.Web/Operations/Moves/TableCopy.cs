namespace Campaign.Web.Operations.Moves;

/// <summary>
/// Copies a table, a part of it at a time, so that a large one needs no more memory than a small one.
/// </summary>
internal sealed class TableCopy(MovedDatabase source, MovedDatabase target, TextWriter output)
{
    private const int Rows = 500;
    private const int Letters = 4 << 20;
    private const long BetweenWords = 100_000;

    /// <summary>Copies all rows and goes on counting where the source did.</summary>
    /// <returns>The sum of what was read.</returns>
    /// <exception cref="MoveFaultException">A row cannot be read or written; it is named.</exception>
    public async Task<TableSum> CopyAsync(MovedTable table, CancellationToken stop)
    {
        var sum = new TableSum();
        var (part, size) = (new List<object?[]>(Rows), 0);
        await foreach (var row in source.RowsAsync(table, stop))
        {
            sum.Add(row);
            part.Add(row);
            size += row.Sum(x => (x as string)?.Length ?? 0);
            if (part.Count >= Rows || size >= Letters)
            {
                await target.WriteAsync(table, part, stop);
                part.Clear();
                size = 0;
            }
            if (sum.Rows % BetweenWords == 0)
                await output.WriteLineAsync($"          {table.Name}: {sum.Rows:N0} so far");
        }
        if (part.Count > 0)
            await target.WriteAsync(table, part, stop);
        if (await NumberAsync(source, table, stop) is > 0 and var number)
            await target.CountFromAsync(table, number, stop);
        return sum;
    }

    /// <summary>The number after which a table goes on counting; null when it does not count.</summary>
    public static async Task<long?> NumberAsync(MovedDatabase database, MovedTable table, CancellationToken stop)
    {
        if (table.Counted is null)
            return null;
        var highest = await database.AskAsync($"SELECT max(\"{table.Counted}\") FROM \"{table.Name}\"", stop);
        return Math.Max(
            Convert.ToInt64(highest ?? 0L, System.Globalization.CultureInfo.InvariantCulture),
            await database.CounterAsync(table, stop) ?? 0
        );
    }
}
