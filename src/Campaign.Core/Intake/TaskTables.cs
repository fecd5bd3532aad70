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
        var when = heads.FindIndex(x => When().IsMatch(x));
        if (who < 0 && when >= 0)
            who = heads.FindIndex(x => Anybody().IsMatch(x));
        if (what < 0 || what == who || (who < 0 && when < 0))
            yield break;
        foreach (var row in table.Rows.Skip(1).Where(x => x.Length > what && x[what].Length >= Shortest))
        {
            if (row.Count(x => x.Length > 0) < 2)
                continue;
            yield return IntakeFact.Of(IntakeField.Activity, table, row[what], IntakeText.Bare(row[what]));
            if (when >= 0 && when < row.Length)
                foreach (var deadline in Reports.Deadlines(Cell(table, row[when])))
                    yield return deadline with
                    {
                        Where = table.Where,
                    };
            if (who < 0 || who >= row.Length || !row[who].Any(char.IsLetter))
                continue;
            if (Reports.IsDuty(Cell(table, row[what])))
                yield return Reports.Duty(Cell(table, row[what]), IntakeText.Bare(row[who])) with
                {
                    Where = table.Where,
                };
            else
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

    private static Piece Cell(Piece table, string words) =>
        new()
        {
            Block = table.Block,
            Text = words,
            Parent = table,
        };

    [GeneratedRegex("""^(?:don vi|co quan)$""")]
    private static partial Regex Anybody();

    [GeneratedRegex("""^(?:ten )?(?:noi dung(?! thong diep| khau hieu| chi tieu)|hoat dong|nhiem vu|cong viec)""")]
    private static partial Regex What();

    [GeneratedRegex(
        """^(?:don vi|co quan|bo phan)(?:,? (?:don vi|co quan))?(?: chu tri| thuc hien| phu trach)|^chu tri"""
    )]
    private static partial Regex Who();

    [GeneratedRegex("""^(?:thoi gian|tien do|thoi han|thoi diem)""")]
    private static partial Regex When();
}
