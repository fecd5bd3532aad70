using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Campaign.Content.Projection;

namespace Campaign.Web.Items;

/// <summary>Finds at start what kinds left out and where they conflict, and reports all of it at once.</summary>
internal static partial class KindFaults
{
    /// <summary>Faults within the kinds themselves.</summary>
    public static IEnumerable<string> Among(IReadOnlyCollection<ItemKind> kinds)
    {
        foreach (var kind in kinds)
        {
            if (!Name().IsMatch(kind.Type.Name))
                yield return $"{kind}: a type's name is ASCII letters in lower camel case.";
            if (!Collection().IsMatch(kind.Names.Collection))
                yield return $"{kind}: the collection «{kind.Names.Collection}» is not lower case with hyphens.";
            foreach (var word in (string[])[kind.Names.Vietnamese, kind.Names.English, kind.Names.Tag])
                if (string.IsNullOrWhiteSpace(word))
                    yield return $"{kind}: one of its names is empty.";
            if (kind.Section is { } section && (section.Path.Length < 2 || section.Path[0] != '/'))
                yield return $"{kind}: the section «{section.Path}» is no path.";
            foreach (var missing in MissingIn(kind))
                yield return $"{kind}: the sample for the API document has no «{missing}».";
        }
        foreach (var fault in Twice(kinds, "type", x => x.Type.Name))
            yield return fault;
        foreach (var fault in Twice(kinds, "collection", x => x.Names.Collection))
            yield return fault;
        foreach (var fault in Twice(kinds, "feed", x => x.Feed?.Name))
            yield return fault;
        foreach (var fault in Twice(kinds, "section", x => x.Section?.Path))
            yield return fault;
        foreach (var fault in Twice(kinds, "search rank", x => $"{x.SearchRank}"))
            yield return fault;
    }

    /// <summary>Mismatches with the projected records: each record needs a kind, and each kind a record.</summary>
    public static IEnumerable<string> Against(ItemKinds kinds, RecordTypes records)
    {
        foreach (var record in records.All.Where(x => kinds.Find(x.Type.Name) is null))
            yield return $"{record.Type}: records are published, but no kind says what channels make of them.";
        foreach (var kind in kinds.All.Where(x => records.Find(x.Type.Name) is null))
            yield return $"{kind}: there is a kind, but no document type makes records of it.";
    }

    /// <summary>Mismatches with what the application serves.</summary>
    public static IEnumerable<string> Against(ItemKinds kinds, Func<string, bool> serves)
    {
        foreach (var kind in kinds.All)
            if (kind.Section is { } section && !serves(section.Path))
                yield return $"{kind}: no page is mapped at {section.Path}.";
    }

    /// <exception cref="InvalidOperationException">There are faults; the message lists all of them.</exception>
    public static void ThrowIfAny(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        if (all.Count > 0)
            throw new InvalidOperationException($"Kinds of items are not complete:\n- {string.Join("\n- ", all)}");
    }

    private static IEnumerable<string> MissingIn(ItemKind kind) =>
        kind.Sample is JsonObject sample
            ? kind
                .JsonType.GetProperties()
                .Select(x => char.ToLowerInvariant(x.Name[0]) + x.Name[1..])
                .Where(x => !sample.ContainsKey(x))
            : ["{}"];

    private static IEnumerable<string> Twice(IEnumerable<ItemKind> kinds, string what, Func<ItemKind, string?> claim) =>
        kinds
            .GroupBy(claim)
            .Where(x => x.Key is not null && x.Count() > 1)
            .Select(x => $"{string.Join(", ", x)}: the same {what} «{x.Key}».");

    [GeneratedRegex("^[a-z][A-Za-z]*$")]
    private static partial Regex Name();

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Collection();
}
