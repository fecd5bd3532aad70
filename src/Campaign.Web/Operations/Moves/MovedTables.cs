using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Campaign.Web.Operations.Moves;

/// <summary>All tables of the product, as its models describe them.</summary>
internal static class MovedTables
{
    /// <summary>The tables of the models; a table comes after those that it refers to.</summary>
    public static IReadOnlyList<MovedTable> Of(IEnumerable<DbContext> contexts)
    {
        var waiting = contexts.SelectMany(x => x.Model.GetRelationalModel().Tables).ToList();
        var ordered = new List<ITable>();
        while (waiting.Count > 0)
        {
            var next = waiting.Where(x => Referred(x).All(r => r == x || !waiting.Contains(r))).ToList();
            if (next.Count == 0)
                throw new MoveFaultException(
                    $"These tables refer to each other in a circle: {string.Join(", ", waiting.Select(x => x.Name))}."
                );
            ordered.AddRange(next.OrderBy(x => x.Name, StringComparer.Ordinal));
            waiting.RemoveAll(next.Contains);
        }
        return ordered.ConvertAll(Of);
    }

    private static IEnumerable<ITable> Referred(ITable table) =>
        table.ForeignKeyConstraints.Select(x => x.PrincipalTable);

    private static MovedTable Of(ITable table)
    {
        var columns = table.Columns.ToList();
        var key = table.PrimaryKey!.Columns;
        return new(
            table.Name,
            columns.ConvertAll(x => new MovedColumn(
                x.Name,
                Nullable.GetUnderlyingType(x.ProviderClrType) ?? x.ProviderClrType,
                x.StoreType
            )),
            [.. key.Select(x => columns.FindIndex(c => c.Name == x.Name))],
            key is [{ } single] && IsCounted(single) ? single.Name : null
        );
    }

    private static bool IsCounted(IColumn column) =>
        column.PropertyMappings[0].Property is var property
        && property.ValueGenerated == ValueGenerated.OnAdd
        && (property.ClrType == typeof(int) || property.ClrType == typeof(long));
}
