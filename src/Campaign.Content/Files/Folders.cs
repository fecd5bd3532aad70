using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>
/// Finds the document that a new record belongs below, and makes the folders that keep the tree readable.
/// </summary>
/// <param name="documents">The documents.</param>
/// <param name="set">The records that are placed.</param>
/// <param name="draftsOnly">Whether new folders stay unpublished: below a draft nothing can be published.</param>
internal sealed class Folders(IContentService documents, ContentSet set, bool draftsOnly = false)
{
    private readonly Dictionary<Guid, int> _ids = [];

    /// <summary>Forgets what may have been made for a file that was rolled back.</summary>
    public void Forget() => _ids.Clear();

    /// <summary>Id of the document that the record belongs below.</summary>
    public int ParentOf(FileRecord record)
    {
        if (record.Type == "campaign")
            return Constants.System.Root;
        if (record.Type == "edition")
            return IdOf(set.GlobalKey("campaign", record.Scope.Campaign!));
        if (record.Parent is { Type: not "edition" } parent)
            return IdOf(parent.Key);
        if (record.Type == "place" && ParentPlace(record) is { } place)
            return place;
        if (record.Province is { } province)
            return ProvinceFolder(province);
        var above = record.Scope.Campaign is { } campaign
            ? IdOf(set.ScopeKey(campaign, record.Scope.Year))
            : Constants.System.Root;
        var folder = record.Table.Home.Folder!;
        return Ensure(TreeKeys.Folder(record.Scope, folder), folder, above);
    }

    /// <summary>A folder for each province, so that its officers can be given it as their start node.</summary>
    public void EnsureProvinces(IEnumerable<FileRecord> places)
    {
        foreach (var place in places)
            if (Latest(place) is { } latest && latest["parent"] is null && latest["validTo"] is null)
                ProvinceFolder(place.Id);
    }

    /// <summary>The folder of a list without records, so that officers find where the first belongs.</summary>
    public void EnsureHome(FileLayout list)
    {
        if (
            list is { Single: false, Scope.Campaign: null, Province: null }
            && set.Types.Tables.Find(list.Type)?.Home.Folder is { } name
            && TreeKeys.Folder(list.Scope, name) is var key
            && documents.GetById(key) is null
        )
            Make(key, name, Constants.System.Root, ItemTables.Folder, _ => { });
    }

    private int ProvinceFolder(string @ref)
    {
        var key = TreeKeys.ProvinceFolder(@ref);
        if (Find(key) is { } id)
            return id;
        var place = set.GlobalKey("place", @ref);
        var name = (set.Find(place) is { } record ? Names.OfPlace(record) : documents.GetById(place)?.Name) ?? @ref;
        var all = Ensure(
            TreeKeys.Folder(RecordScope.Global, TreeKeys.Provinces),
            TreeKeys.Provinces,
            Constants.System.Root
        );
        return Make(key, name, all, ItemTables.ProvinceFolder, x => x.SetValue("place", Stored.Udis([place])));
    }

    private int Ensure(Guid key, string name, int parent) =>
        Find(key) ?? Make(key, name, parent, ItemTables.Folder, _ => { });

    private int Make(Guid key, string name, int parent, string type, Action<IContent> fill)
    {
        var folder = documents.Create(name, parent, type);
        folder.Key = key;
        fill(folder);
        if (!documents.Save(folder).Success)
            throw new InvalidOperationException($"Không tạo được thư mục «{name}».");
        if (!draftsOnly && documents.Publish(folder, ["*"]) is { Success: false } result)
            throw new InvalidOperationException($"Không xuất bản được thư mục «{name}» ({result.Result}).");
        return _ids[key] = folder.Id;
    }

    private int? ParentPlace(FileRecord place) =>
        Latest(place)?["parent"] is { } @ref ? Find(set.GlobalKey("place", @ref)) : null;

    private static Row? Latest(FileRecord place) =>
        ((RowsKind)place.Table.Find("versions")!.Kind).Parse(place.Value("versions"), Names.NoLists, out _)
            is [.., var latest]
            ? latest
            : null;

    private int IdOf(Guid key) =>
        Find(key) ?? throw new InvalidOperationException("Mục cha chưa có hoặc đang ở thùng rác.");

    private int? Find(Guid key)
    {
        if (_ids.TryGetValue(key, out var known))
            return known;
        if (documents.GetById(key) is not { Trashed: false } content)
            return null;
        return _ids[key] = content.Id;
    }
}
