using Campaign.Content.Types;

namespace Campaign.Content.Files;

/// <summary>Keys of the folders that keep the tree readable.</summary>
internal static class TreeKeys
{
    public const string Provinces = "Địa phương";

    public static Guid ProvinceFolder(string place) => DeterministicKey.Of($"province-folder:{place}");

    public static Guid Folder(RecordScope scope, string name) => scope.KeyOf("folder", name);
}
