using Campaign.Content.Files;
using Campaign.Content.Types;
using Campaign.Core.Intake.Drafting;
using Campaign.Core.Text;

namespace Campaign.Content.Intake;

/// <summary>Which content file an accepted draft belongs to.</summary>
internal static class DraftPlacing
{
    /// <summary>
    /// Puts the drafts into their files, each below what it belongs to; the faults when something has no place, one
    /// Vietnamese sentence each.
    /// </summary>
    public static List<string> Place(
        IReadOnlyList<IntakeDraft> drafts,
        ItemTables tables,
        KnownContent known,
        DraftFolder folder
    )
    {
        var faults = drafts.Select(x => FaultOf(x, tables) ?? FaultOf(x, known)).OfType<string>().ToList();
        if (faults.Count > 0)
            return faults;
        foreach (var draft in drafts.Where(x => x.Parent is null))
        {
            if (draft is { Year: not null, Type: not "edition" } && !KeepEdition(draft))
                faults.Add($"«{draft.Id}» cần năm chiến dịch {draft.Year}: hãy chọn cả năm chiến dịch.");
            folder.Add(PathOf(draft, draft.Type, tables), draft, Existing(draft));
        }
        foreach (var draft in drafts.Where(x => x.Parent is not null))
        {
            var type = draft.Type == "localTheme" ? "edition" : "document";
            var parent =
                drafts.FirstOrDefault(x => x.Type == type && x.Id == draft.Parent)
                ?? draft with
                {
                    Type = type,
                    Id = draft.Parent!,
                    Parent = null,
                    Fields = [],
                };
            if (!drafts.Contains(parent))
            {
                if (known.ById(parent) is not { } existing)
                {
                    faults.Add($"«{draft.Id}» nằm trong «{draft.Parent}»: hãy chọn cả mục ấy.");
                    continue;
                }
                folder.Keep(PathOf(parent, type, tables), existing);
            }
            var list = RecordReader.NestedIn(type).First(x => x.Type == draft.Type).List;
            folder.AddNested(PathOf(parent, type, tables), list, draft, Existing(draft));
        }
        return faults;

        FileRecord? Existing(IntakeDraft draft) => draft.Existing is { } key ? known.ByKey(key) : null;

        bool KeepEdition(IntakeDraft draft)
        {
            var edition = draft with { Type = "edition", Parent = null, Fields = [] };
            if (drafts.Any(x => x.Type == "edition" && x.Year == draft.Year && x.Campaign == draft.Campaign))
                return true;
            if (known.ById(edition) is not { } existing)
                return false;
            folder.Keep(PathOf(edition, "edition", tables), existing);
            return true;
        }
    }

    // Names become paths and fields: only what a reading can hold is let in.
    private static string? FaultOf(IntakeDraft draft, ItemTables tables)
    {
        string?[] names = [draft.Id, draft.Campaign ?? draft.Id, draft.Parent ?? draft.Id];
        if (!HasPlace(draft) || !names.All(AsciiName.IsValid) || draft.Year is < 1990 or > 2100)
            return $"«{draft.Type}/{draft.Id}» không phải mục nào của một văn bản.";
        var table = tables.Find(draft.Type)!;
        return
            draft
                .Fields.Select(x => x.Name.Split('.')[0])
                .FirstOrDefault(x => table.FieldsInFiles.All(y => y.Alias != x))
                is { } field
            ? $"«{draft.Type}» không có trường «{field}»."
            : null;
    }

    private static bool HasPlace(IntakeDraft draft) =>
        (draft.Type, draft.Campaign is not null, draft.Year is not null, draft.Parent is not null) switch
        {
            ("document", false, false, false) => true,
            ("target" or "duty", false, false, true) => true,
            ("localTheme", true, true, true) => true,
            ("edition" or "message" or "event" or "allocation" or "duty", true, true, false) => true,
            ("material" or "script", true, true, false) => true,
            _ => false,
        };

    // What was compared a while ago may have been made or deleted since.
    private static string? FaultOf(IntakeDraft draft, KnownContent known) =>
        (draft.Existing is { } key ? known.OfType(draft).All(x => x.Key != key) : known.ById(draft) is not null)
            ? $"«{draft.Id}» đã khác từ khi đọc văn bản: hãy đọc lại văn bản."
            : null;

    private static string PathOf(IntakeDraft draft, string type, ItemTables tables) =>
        type switch
        {
            "document" => $"documents/{draft.Id}.yaml",
            "edition" => $"{draft.Campaign}/{draft.Year}/edition.yaml",
            "script" => $"{draft.Campaign}/{draft.Year}/scripts/{draft.Id}.yaml",
            _ => $"{draft.Campaign}/{draft.Year}/{tables.Find(type)!.Home.List}.yaml",
        };
}
