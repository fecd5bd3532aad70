using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Core.Intake.Drafting;

/// <summary>Drafts allocations from a table and what its section says of one unit. Never names recipients.</summary>
internal static partial class AllocationDrafts
{
    public static IEnumerable<IntakeDraft> Of(DraftFrame frame)
    {
        var index = 0;
        foreach (var table in frame.Reading.Of(IntakeField.Allocation).GroupBy(x => (Section(x), x.Parts[2])))
        {
            var rows = table.Where(x => Whole(x.Parts[1]) is not null).ToList();
            if (rows.Count > 0)
                yield return frame.InEdition(
                    "allocation",
                    DraftFrame.IdOf($"phan-bo-{++index}-{table.Key.Item2}"),
                    rows[0] with
                    {
                        Where = table.Key.Item1,
                    },
                    [.. Fields(frame, rows, table.Key.Item1)]
                );
        }
    }

    private static IEnumerable<DraftField> Fields(DraftFrame frame, List<IntakeFact> rows, string section)
    {
        var unit = rows[0].Parts[2];
        unit = unit.Length > 0 ? char.ToLowerInvariant(unit[0]) + unit[1..] : unit;
        yield return DraftFrame.Field("title", $"Phân bổ {unit} năm {frame.Year}");
        yield return DraftFrame.Field("unitName", unit);
        var words = frame
            .Reading.Blocks.Take(rows[0].Block + 1)
            .TakeLast(8)
            .Select(x => x.Text)
            .LastOrDefault(x => Worth().IsMatch(x));
        if (words is not null)
        {
            yield return DraftFrame.Field("unitValue", Digits(Worth().Match(words).Groups[1].Value));
            var parts = Inside().Match(words) is { Success: true } inside ? Part().Matches(inside.Value).ToList() : [];
            if (parts.Count > 0)
                yield return new DraftField(
                    "parts",
                    new DraftRows([
                        .. parts.Select(x =>
                            Row(("name", x.Groups[2].Value.Trim()), ("amount", Digits(x.Groups[1].Value)))
                        ),
                    ])
                );
            if (ForWhom().Match(words) is { Success: true } whom)
                yield return DraftFrame.Field("recipients", whom.Groups[1].Value.Trim());
        }
        if (
            frame.Reading.Of(IntakeField.Period).FirstOrDefault(x => Section(x) == section && x.Value.Length == 21) is
            { } period
        )
        {
            yield return DraftFrame.Field("from", period.Value[..10]);
            yield return DraftFrame.Field("to", period.Value[11..]);
        }
        yield return new DraftField("rows", new DraftRows([.. rows.Select(x => Row(Cells(frame, x)))]));
        var sum = rows.Sum(x => Whole(x.Parts[1]) ?? 0);
        var totals = frame
            .Reading.Of(IntakeField.Total)
            .Where(x => Section(x) == section)
            .Select(x => Whole(x.Value))
            .ToList();
        // A table with two columns of amounts prints two totals. A wrong total is kept, so that the rule reports it.
        if (
            (
                totals.Contains(sum) ? sum
                : totals.Count == 1 ? totals[0]
                : null
            ) is
            { } total
        )
            yield return DraftFrame.Field("declaredQuantity", total.ToString(CultureInfo.InvariantCulture));
    }

    private static (string, string)[] Cells(DraftFrame frame, IntakeFact row)
    {
        var cells = new List<(string, string)> { ("name", row.Parts[0]), ("quantity", $"{Whole(row.Parts[1])}") };
        if (
            frame.Around.PlaceOf(
                row.Parts[0],
                frame.IssuerPlace,
                frame.IssuedOn ?? new DateOnly(frame.Year ?? 1, 1, 1)
            ) is
            { } place
        )
            cells.Add(("place", place));
        return [.. cells];
    }

    private static ImmutableArray<KeyValuePair<string, string>> Row(params (string Name, string Value)[] cells) =>
        [.. cells.Select(x => KeyValuePair.Create(x.Name, x.Value))];

    private static string Section(IntakeFact fact) => fact.Where.Split(", ý ")[0].Split(", bảng")[0];

    private static long? Whole(string number) =>
        long.TryParse(Digits(number), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Digits(string number) => string.Concat(number.Where(char.IsDigit));

    [GeneratedRegex("""(?:mỗi|Mỗi) (?:suất|phần)[^.;\d]{0,40}?(\d{1,3}(?:[.,]\d{3})+)\s*(?:đồng|đ)""")]
    private static partial Regex Worth();

    [GeneratedRegex("""\((?:trong đó|gồm|bao gồm)[^)]*\)""")]
    private static partial Regex Inside();

    [GeneratedRegex("""(\d{1,3}(?:[.,]\d{3})+)\s*(?:đồng|đ)\s*(?:là|cho)?\s*([^,;)\d]+)""")]
    private static partial Regex Part();

    [GeneratedRegex("""\)\s*cho\s+([^.;]{5,300})""")]
    private static partial Regex ForWhom();
}
