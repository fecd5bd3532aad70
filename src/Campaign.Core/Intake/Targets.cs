using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>Finds targets, in sentences and in tables.</summary>
internal static partial class Targets
{
    /// <summary>All targets of a document.</summary>
    /// <param name="source">The document.</param>
    /// <param name="title">Its title or headline.</param>
    public static IEnumerable<IntakeFact> Read(IntakeSource source, string? title)
    {
        // The programme's year, for targets where neither they nor their headings name one.
        var fallback =
            (title is null ? null : Periods.LastYear(IntakeText.Fold(title)))
            ?? source.Head.Select(x => Periods.LastYear(x.Folded)).FirstOrDefault(x => x is not null);
        return TargetSentences
            .Read(source, fallback)
            .Concat(source.Pieces.Where(x => x.IsTable).SelectMany(x => FromTable(x, fallback)))
            .DistinctBy(x => x.Value)
            .OrderBy(x => x.Block);
    }

    private static IEnumerable<IntakeFact> FromTable(Piece table, string? fallback)
    {
        var heads = table.Rows[0].Select(IntakeText.Fold).ToList();
        var name = heads.FindIndex(x => NameHead().IsMatch(x));
        if (name < 0)
            yield break;
        var unitColumn = heads.FindIndex(x => UnitHead().IsMatch(x));
        var near = table
            .Chain.Skip(1)
            .Select(x => Periods.LastYear(x.Folded) ?? Year(x.Folded))
            .FirstOrDefault(x => x is not null);
        foreach (var row in table.Rows.Skip(1).Where(x => x.Length > name && x[name].Length > 0))
        foreach (var (column, head) in heads.Index().Where(x => x.Index != name && x.Index < row.Length))
        {
            if (!ValueHead().IsMatch(head) || Cell().Match(IntakeText.Fold(row[column])) is not { Success: true } cell)
                continue;
            var inCell = cell.Groups["unit"];
            var unit =
                inCell.Length > 0 ? row[column].Substring(inCell.Index, inCell.Length)
                : unitColumn >= 0 && unitColumn < row.Length ? row[unitColumn]
                : head.Contains('%') || row[name].Contains('%') ? "%"
                : "";
            if (unit.Length == 0)
                continue;
            var bound = TargetParts.Comparator(cell.Groups["bound"].Value, cell.Groups["more"].Value);
            var value = TargetParts.Number(cell.Groups["value"].Value);
            yield return IntakeFact.Of(
                IntakeField.Target,
                table,
                row[name],
                bound,
                value,
                unit,
                row[name],
                Year(head) ?? near ?? fallback ?? ""
            );
        }
    }

    private static string? Year(string folded) => AnyYear().Matches(folded) is [var only] ? only.Value : null;

    [GeneratedRegex("""^(?:ten )?(?:chi tieu|muc tieu|noi dung chi tieu|chi so)(?!.*(?:nam|20\d\d))""")]
    private static partial Regex NameHead();

    [GeneratedRegex("""^(?:don vi tinh|don vi|dvt)""")]
    private static partial Regex UnitHead();

    [GeneratedRegex("""20\d{2}|gia tri|ty le|ket qua|muc\b|ke hoach|chi tieu giao|phan dau""")]
    private static partial Regex ValueHead();

    [GeneratedRegex("""(?:19|20)\d{2}""")]
    private static partial Regex AnyYear();

    [GeneratedRegex(
        """^(?<bound>it nhat|toi thieu|tren|tu|>=|≥|>|khong duoi|<=|≤|<|"""
            + """duoi)?\s*(?<value>\d{1,6}(?:,\d{1,2})?)\s*(?<unit>%)?\s*(?<more>tro len)?$"""
    )]
    private static partial Regex Cell();
}
