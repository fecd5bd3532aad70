using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Reads tables of what is to be done, by when and by whom.</summary>
internal static partial class TaskTables
{
    private const int Shortest = 8;

    /// <summary>The activities and duties of a table; empty when the table is about something else.</summary>
    public static IEnumerable<IntakeFact> Read(Piece table)
    {
        var heads = table.Rows[0].Select(IntakeText.Fold).ToList();
        var what = heads.FindIndex(x => What().IsMatch(x));
        var who = heads.FindIndex(x => Who().IsMatch(x));
        if (what < 0 || what == who || (who < 0 && !heads.Exists(x => When().IsMatch(x))))
            yield break;
        foreach (var row in table.Rows.Skip(1).Where(x => x.Length > what && x[what].Length >= Shortest))
        {
            if (row.Count(x => x.Length > 0) < 2)
                continue;
            yield return IntakeFact.Of(IntakeField.Activity, table, row[what], IntakeText.Bare(row[what]));
            if (who >= 0 && who < row.Length && row[who].Any(char.IsLetter))
                yield return IntakeFact.Of(
                    IntakeField.Duty,
                    table,
                    row[what],
                    IntakeText.Bare(row[who]),
                    IntakeText.Bare(row[what]),
                    "",
                    ""
                );
        }
    }

    [GeneratedRegex("""^(?:ten )?(?:noi dung(?! thong diep| khau hieu| chi tieu)|hoat dong|nhiem vu|cong viec)""")]
    private static partial Regex What();

    [GeneratedRegex(
        """^(?:don vi|co quan|bo phan)(?:,? (?:don vi|co quan))?(?: chu tri| thuc hien| phu trach)|^chu tri"""
    )]
    private static partial Regex Who();

    [GeneratedRegex("""^(?:thoi gian|tien do|thoi han|thoi diem)""")]
    private static partial Regex When();
}
