using System.Globalization;

namespace Campaign.Web.Operations.Moves;

/// <summary>A table of the product, the same on both databases.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns, in one order for both databases.</param>
/// <param name="Key">The positions of the columns of its primary key.</param>
/// <param name="Counted">The column that the database counts up, if there is one.</param>
internal sealed record MovedTable(
    string Name,
    IReadOnlyList<MovedColumn> Columns,
    IReadOnlyList<int> Key,
    string? Counted
)
{
    /// <summary>All columns, quoted, for a statement.</summary>
    public string List => string.Join(", ", Columns.Select(x => $"\"{x.Name}\""));

    /// <summary>Which row it is, for people: <c>version, id 17</c>.</summary>
    public string NameOf(IReadOnlyList<object?> row) =>
        $"{Name}, {string.Join(", ", Key.Select(x => $"{Columns[x].Name} {Text(row[x])}"))}";

    private static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What its values are, whichever way a database keeps them.</param>
/// <param name="StoreType">Its type on the target.</param>
internal sealed record MovedColumn(string Name, Type Type, string StoreType);
