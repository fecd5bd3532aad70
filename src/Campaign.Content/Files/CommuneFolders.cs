using Campaign.Content.Types;
using Campaign.Content.Types.Kinds;
using Campaign.Core.Places;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>A folder for each commune that has officers of its own, below the folder of its province.</summary>
public sealed class CommuneFolders(IContentService documents, ICoreScopeProvider scopes)
{
    private const string Communes = "Các xã, phường, đặc khu";

    /// <summary>Makes the folders that are missing, all of them or none; says the key of each.</summary>
    /// <param name="communes">Each commune with its name, and its province with its name.</param>
    /// <param name="user">Umbraco's number of the officer.</param>
    /// <exception cref="InvalidOperationException">One cannot be made; the message says why, in Vietnamese.</exception>
    public IReadOnlyDictionary<string, Guid> Ensure(
        IEnumerable<(Place Commune, string Name, Place Province, string ProvinceName)> communes,
        int user
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.ContentTree);
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (commune, name, province, provinceName) in communes)
        {
            var top = Folder(
                TreeKeys.Folder(RecordScope.Global, TreeKeys.Provinces),
                TreeKeys.Provinces,
                Constants.System.Root
            );
            var own = Place(province, provinceName, top);
            var all = Folder(DeterministicKey.Of($"commune-folders:{province.Ref}"), Communes, own);
            Place(commune, name, all);
            made[commune.Ref] = TreeKeys.ProvinceFolder(commune.Ref);
        }
        scope.Complete();
        return made;

        int Folder(Guid key, string name, int parent) => Make(key, name, parent, ItemTables.Folder, _ => { }, user);

        int Place(Place place, string name, int parent) =>
            Make(
                TreeKeys.ProvinceFolder(place.Ref),
                name,
                parent,
                ItemTables.ProvinceFolder,
                x => x.SetValue("place", Stored.Udis([place.Id])),
                user
            );
    }

    private int Make(Guid key, string name, int parent, string type, Action<IContent> fill, int user)
    {
        if (documents.GetById(key) is { } there)
            return there is { Trashed: false, Published: true }
                ? there.Id
                : throw new InvalidOperationException(
                    $"Thư mục «{there.Name}» đang ở thùng rác hoặc chưa công bố: hãy khôi phục hoặc công bố trước."
                );
        var folder = documents.Create(name, parent, type, user);
        folder.Key = key;
        fill(folder);
        if (!documents.Save(folder, user).Success || !documents.Publish(folder, ["*"], user).Success)
            throw new InvalidOperationException($"Không tạo được thư mục «{name}».");
        return folder.Id;
    }
}
