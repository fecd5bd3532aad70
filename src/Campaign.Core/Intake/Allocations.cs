using System.Text.RegularExpressions;

namespace Campaign.Core.Intake;

/// <summary>
/// Finds who gets how much, in tables with a column of amounts and in lists such as "Huyện X: 11 suất".
/// </summary>
internal static partial class Allocations
{
    public static IEnumerable<IntakeFact> Read(IntakeSource source) =>
        source.Pieces.SelectMany(x => x.IsTable ? FromTable(x) : FromItem(x).Concat(AllocationSentences.Read(x)));

    private static IEnumerable<IntakeFact> FromTable(Piece table)
    {
        var heads = table.Rows[0].Select(IntakeText.Fold).ToList();
        var name = heads.FindIndex(x => NameHead().IsMatch(x));
        var unitColumn = heads.FindIndex(x => UnitHead().IsMatch(x));
        if (name < 0 || heads.Exists(x => NoAllocation().IsMatch(x)))
            yield break;
        var amounts = heads
            .Index()
            .Where(x => x.Index != name && AmountHead().IsMatch(x.Item))
            .Select(x => x.Index)
            .ToList();
        foreach (var row in table.Rows.Skip(1))
        foreach (var head in amounts)
        {
            // In a row of totals the cells before the sum are often one.
            var column =
                row.Length < heads.Count && Sum().IsMatch(IntakeText.Fold(row[0]))
                    ? head - (heads.Count - row.Length)
                    : head;
            if (column < 0 || column >= row.Length)
                continue;
            if (Amount().Match(row[column]) is not { Success: true } amount)
                continue;
            var unit =
                amount.Groups[2].Length > 0 ? amount.Groups[2].Value
                : unitColumn >= 0 && unitColumn < row.Length && row[unitColumn].Length > 0 ? row[unitColumn]
                : UnitOf(table.Rows[0][head]);
            var value = Trimmed(amount.Groups[1].Value);
            if (row.Any(x => Sum().IsMatch(IntakeText.Fold(x))))
                yield return IntakeFact.Of(IntakeField.Total, table, row[column], value);
            else if (name < row.Length && row[name].Any(char.IsLetter))
                yield return IntakeFact.Of(IntakeField.Allocation, table, row[name], row[name], value, unit);
        }
    }

    private static IEnumerable<IntakeFact> FromItem(Piece piece)
    {
        if (!piece.Marker.IsBullet || piece.Parent is null || !Divided().IsMatch(piece.Parent.Folded))
            yield break;
        if (Share().Match(IntakeText.Bare(piece.Text)) is not { Success: true } match)
            yield break;
        var (name, value, unit) = (
            match.Groups[1].Value.Trim(),
            Trimmed(match.Groups[2].Value),
            match.Groups[3].Value.Trim()
        );
        yield return Sum().IsMatch(IntakeText.Fold(name))
            ? IntakeFact.Of(IntakeField.Total, piece, piece.Text, value)
            : IntakeFact.Of(IntakeField.Allocation, piece, piece.Text, name, value, unit);
    }

    private static string UnitOf(string head) =>
        InBrackets().Match(head) is { Success: true } match ? match.Groups[1].Value
        : NoUnit().IsMatch(IntakeText.Fold(head)) ? ""
        : CountOf().Replace(head, "");

    private static string Trimmed(string number) => number.TrimStart('0') is { Length: > 0 } rest ? rest : "0";

    [GeneratedRegex(
        """^(?:don vi(?! tinh| van dong| tai tro| ho tro| chu tri| phoi hop| cung cap| phu trach| thuc hien)|"""
            + """ten don vi|dia phuong|dia ban|huyen|xa|phuong|thi tran|ap\b(?! phich)|thon|khom|to dan pho|truong\b|"""
            + """noi dung|ten|co quan|huyen, thanh pho|xa, phuong)"""
    )]
    private static partial Regex NameHead();

    [GeneratedRegex("""^(?:don vi tinh|dvt|đvt)""")]
    private static partial Regex UnitHead();

    [GeneratedRegex(
        """suat|so luong|phan bo|kinh phi|so tien|thanh tien|ho tro|qua\b|so nguoi|so lop|so buoi|so cuoc|"""
            + """so bo|to roi|bang ron|to gap|ap phich|pa no|pano"""
    )]
    private static partial Regex AmountHead();

    [GeneratedRegex("""chi tieu|muc tieu|thoi gian|thong diep|khau hieu|ty le""")]
    private static partial Regex NoAllocation();

    [GeneratedRegex("""^(\d{1,3}(?:[.,]\d{3})+|\d+)\s*(\p{L}[\p{L} ]{0,20})?$""")]
    private static partial Regex Amount();

    [GeneratedRegex("""^(?:tong(?: cong| so)?|cong)\b""")]
    private static partial Regex Sum();

    [GeneratedRegex("""phan bo|so luong|cu the""")]
    private static partial Regex Divided();

    [GeneratedRegex("""^(\p{Lu}[^:\d]{2,80}?)\s*[:\-–]?\s+(\d{1,3}(?:\.\d{3})+|\d{1,5})\s+(\p{L}[\p{L} ]{0,30})$""")]
    private static partial Regex Share();

    [GeneratedRegex("""\(\s*(?:ĐVT\s*:?\s*)?([^)]{1,30}?)\s*\)""")]
    private static partial Regex InBrackets();

    [GeneratedRegex("""^(?:so luong|kinh phi|so tien|thanh tien|phan bo|muc ho tro)$""")]
    private static partial Regex NoUnit();

    [GeneratedRegex("""^(?:Số lượng|SỐ LƯỢNG|Số)\s+(?=\p{L})""")]
    private static partial Regex CountOf();
}
