using Campaign.Content.Types;
using Campaign.Core.Places;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;

namespace Campaign.Content.Files;

/// <summary>
/// A folder of the library for each commune that has officers of its own: their recordings lie in it, and they see no
/// others.
/// </summary>
public sealed class CommuneFiles(IMediaService media, ICoreScopeProvider scopes)
{
    private const string Top = "Tệp của các xã, phường, đặc khu";

    /// <summary>Makes the folders that are missing; says the key of each.</summary>
    /// <param name="communes">Each commune with its name, and its province with its name.</param>
    /// <param name="user">Umbraco's number of the officer.</param>
    /// <exception cref="InvalidOperationException">One cannot be made; the message says why, in Vietnamese.</exception>
    public IReadOnlyDictionary<string, Guid> Ensure(
        IEnumerable<(Place Commune, string Name, Place Province, string ProvinceName)> communes,
        int user
    )
    {
        using var scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.MediaTree);
        var made = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (commune, name, province, provinceName) in communes)
        {
            var top = Make(DeterministicKey.Of("commune-files"), Top, Constants.System.Root, user);
            var all = Make(DeterministicKey.Of($"commune-files:{province.Ref}"), provinceName, top, user);
            var key = DeterministicKey.Of($"commune-files:{province.Ref}:{commune.Ref}");
            Make(key, name, all, user);
            made[commune.Ref] = key;
        }
        scope.Complete();
        return made;
    }

    private int Make(Guid key, string name, int parent, int user)
    {
        if (media.GetById(key) is { } there)
            return there is { Trashed: false }
                ? there.Id
                : throw new InvalidOperationException(
                    $"Thư mục tệp «{there.Name}» đang ở thùng rác: hãy khôi phục trước."
                );
        var folder = media.CreateMedia(name, parent, MediaTables.Folder.Alias, user);
        folder.Key = key;
        return media.Save(folder, user).Success
            ? folder.Id
            : throw new InvalidOperationException($"Không tạo được thư mục tệp «{name}».");
    }
}
