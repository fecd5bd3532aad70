namespace Campaign.Web.Reporting.Sheets;

/// <summary>Names of columns: A, B … Z, AA.</summary>
internal static class ColumnNames
{
    /// <summary>The name of a column, from 0.</summary>
    public static string Name(int column) =>
        column < 26 ? $"{(char)('A' + column)}" : Name((column / 26) - 1) + Name(column % 26);

    /// <summary>The column of a cell's address such as <c>AB12</c>, from 0.</summary>
    public static int Of(string address) =>
        address.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (sum, x) => (sum * 26) + x - 'A' + 1) - 1;
}
