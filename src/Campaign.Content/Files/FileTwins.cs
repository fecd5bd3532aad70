using System.Globalization;
using Campaign.Content.Types.Kinds;

namespace Campaign.Content.Files;

/// <summary>
/// Some things may exist only once: when two records in the files claim the same one, the later record is at fault.
/// </summary>
internal static class FileTwins
{
    public static IEnumerable<ContentFault> Faults(ContentSet set)
    {
        var first = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in set.Files)
        foreach (var record in file.Records.Where(x => x.Published))
        foreach (var (claim, field, shown) in Claims(record, set))
        {
            var here = $"{file.Layout.Path} ({record.Id})";
            if (first.TryAdd(claim, here))
                continue;
            var at = record.MarkOf(field);
            yield return new ContentFault(
                file.Layout.Path,
                (int)at.Line,
                (int)at.Column,
                field,
                $"{shown} đã có ở {first[claim]}."
            );
        }
    }

    private static IEnumerable<(string Claim, string Field, string Shown)> Claims(FileRecord record, ContentSet set)
    {
        var code = Stored.Text(record.Value("code"))?.Trim().ToLowerInvariant();
        switch (record.Type)
        {
            case "message" when Stored.Whole(record.Value("order")) is { } order:
                var shown = order.ToString(CultureInfo.InvariantCulture);
                var list = $"message/{record.Scope.Campaign}/{record.Scope.Year}/{record.Province}";
                yield return ($"{list}/{shown}", "order", shown);
                break;
            case "material" or "indicator" when code is not null:
                yield return ($"{record.Type}/{code}", "code", code);
                break;
            case "abbreviation" when Stored.Text(record.Value("written")) is { } written:
                Guid? folder = record.Province is { } province ? set.GlobalKey("place", province) : null;
                foreach (
                    var place in Stored.Keys(record.Value("places")).Cast<Guid?>().DefaultIfEmpty(folder).Distinct()
                )
                    yield return ($"abbreviation/{place}/{written}", "written", written);
                break;
            case "place":
                foreach (var name in new[] { code, record.Id }.OfType<string>().Distinct())
                    yield return ($"place/{name}", name == code ? "code" : "ref", name);
                break;
        }
    }
}
