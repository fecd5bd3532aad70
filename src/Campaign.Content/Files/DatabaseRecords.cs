using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Publication;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>Every record the database holds, with its place among the files.</summary>
internal sealed class DatabaseRecords
{
    private const int PageSize = 500;

    private readonly Dictionary<int, IContent> _byId = [];
    private readonly Dictionary<Guid, IContent> _byKey = [];
    private readonly Dictionary<Guid, FileRecord> _records = [];

    private readonly ItemTables _tables;

    private DatabaseRecords(ItemTables tables) => _tables = tables;

    /// <summary>Records that are not nested in others, in the order of the tree.</summary>
    public List<FileRecord> All { get; } = [];

    /// <summary>What no file can hold, said in Vietnamese.</summary>
    public List<string> Notes { get; } = [];

    public static DatabaseRecords Read(IContentService documents, ItemTables tables)
    {
        var found = new DatabaseRecords(tables);
        for (var page = 0L; ; page++)
        {
            var part = documents.GetPagedDescendants(Constants.System.Root, page, PageSize, out var total).ToList();
            foreach (var content in part.Where(x => !x.Trashed))
                (found._byId[content.Id], found._byKey[content.Key]) = (content, content);
            if (part.Count == 0 || (page + 1) * PageSize >= total)
                break;
        }
        foreach (
            var content in found._byId.Values.OrderBy(x => x.Level).ThenBy(x => x.ParentId).ThenBy(x => x.SortOrder)
        )
            found.Add(content);
        found.NoteTwins();
        return found;
    }

    public string? IdOf(Guid key) => _byKey.TryGetValue(key, out var content) ? DocumentRecords.IdOf(content) : null;

    public bool Holds(Guid key) => _records.ContainsKey(key);

    private void Add(IContent content)
    {
        if (_tables.Find(content.ContentType.Alias) is not { Item: not null } table)
            return;
        var above = Above(content).ToList();
        if (content.Published && table.Varies && !content.IsCulturePublished(CampaignSnapshot.DefaultLanguage))
        {
            Notes.Add($"{table.Name} «{content.Name}»: chưa xuất bản bản tiếng Việt, không ghi ra tệp.");
            return;
        }
        var scope = ScopeOf(content, above, table);
        var parent = Parent(content, above, scope);
        var record = DocumentRecords.Of(content, table, scope, parent);
        if (table.Find(CommonFields.Edition) is not null && scope.Campaign is null && parent is null)
        {
            Notes.Add($"{table.Name} «{content.Name}»: không thuộc chiến dịch nào, không ghi ra tệp.");
            return;
        }
        record.Province = above
            .Where(x => x.ContentType.Alias == ItemTables.ProvinceFolder)
            .Select(Province)
            .FirstOrDefault();
        _records[content.Key] = record;
        if (parent is null)
            All.Add(record);
        else
            parent.Nested.Add((RecordReader.NestedIn(parent.Type).First(x => x.Type == record.Type).List, record));
    }

    private FileRecord? Parent(IContent content, List<IContent> above, RecordScope scope)
    {
        if (content.ContentType.Alias is "target" or "duty")
            return above
                .Where(x => x.ContentType.Alias == "document")
                .Select(x => _records.GetValueOrDefault(x.Key))
                .FirstOrDefault();
        return content.ContentType.Alias == "localTheme" && scope.Year is not null
            ? _records.Values.FirstOrDefault(x => x.Type == "edition" && x.Scope == scope)
            : null;
    }

    private RecordScope ScopeOf(IContent content, List<IContent> above, ItemTable table)
    {
        if (table.Alias == "campaign")
            return new(DocumentRecords.IdOf(content), null);
        var edition = table.Alias == "edition" ? content : above.FirstOrDefault(x => x.ContentType.Alias == "edition");
        var campaign = above.FirstOrDefault(x => x.ContentType.Alias == "campaign");
        if (campaign is null && table.Find(CommonFields.Edition) is not null)
            foreach (var picked in Stored.Keys(content.GetValue(CommonFields.Edition)).Where(_byKey.ContainsKey))
                return _byKey[picked] is { ContentType.Alias: "edition" } own
                    ? new(Above(own).Select(DocumentRecords.IdOf).FirstOrDefault(), Year(own))
                    : new(DocumentRecords.IdOf(_byKey[picked]), null);
        return campaign is null
            ? RecordScope.Global
            : new(DocumentRecords.IdOf(campaign), edition is null ? null : Year(edition));
    }

    private string? Province(IContent folder) => Stored.Keys(folder.GetValue("place")).Select(IdOf).FirstOrDefault();

    private static int? Year(IContent edition) => Stored.Whole(edition.GetValue("year"));

    /// <summary>The documents above one, nearest first.</summary>
    private IEnumerable<IContent> Above(IContent content)
    {
        while (_byId.TryGetValue(content.ParentId, out var parent))
            yield return content = parent;
    }

    private void NoteTwins()
    {
        foreach (
            var twins in _records.Values.GroupBy(x => (x.Type, x.Scope.For(x.Type), x.Id)).Where(x => x.Count() > 1)
        )
        foreach (var twin in twins)
            Notes.Add($"{twin.Table.Name} {twin.Id} ({twin.Key}): trùng id với mục khác; hãy đổi «Tên trong địa chỉ».");
    }
}
