using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds key messages in tables.</summary>
internal static partial class SloganTables
{
    /// <summary>Index of the column with the messages; -1 when the table has none.</summary>
    public static int Column(Piece table) =>
        table.Rows[0].Select((x, i) => Head().IsMatch(IntakeText.Fold(x)) ? i : -1).FirstOrDefault(x => x >= 0, -1);

    public static IEnumerable<IntakeFact> Read(Piece table)
    {
        var column = Column(table);
        var groups = table.Rows[0].Select((x, i) => Group().IsMatch(IntakeText.Fold(x)) ? i : -1).Max();
        var group = "";
        foreach (var row in table.Rows.Skip(1))
        {
            var filled = row.Where(x => x.Length > 0).ToList();
            // A row with a single cell across all columns, or with a Roman numeral, is a heading for what follows.
            if (filled.Count == 1 || (filled.Count == 2 && Roman().IsMatch(filled[0]) && row.Length > 2))
            {
                group = IntakeText.Bare(filled[^1]);
                continue;
            }
            if (column >= row.Length)
                continue;
            if (groups >= 0 && groups != column && groups < row.Length && row[groups].Length > 0)
                group = IntakeText.Bare(row[groups]);
            if (MessageLists.Fact(table, row[column], group) is { } fact)
                yield return fact;
        }
    }

    [GeneratedRegex("""^(?:noi dung )?(?:cac )?(?:thong diep|khau hieu)""")]
    private static partial Regex Head();

    [GeneratedRegex("""^(?:nhom|chu de|linh vuc|doi tuong)""")]
    private static partial Regex Group();

    [GeneratedRegex("""^[IVX]+\.?$""")]
    private static partial Regex Roman();
}
