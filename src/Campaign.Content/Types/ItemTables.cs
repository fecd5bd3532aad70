using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Content.Types.Kinds;
using Campaign.Content.Types.Tables;

namespace Campaign.Content.Types;

/// <summary>All document types: those of records, and the folders that keep the tree tidy.</summary>
public sealed class ItemTables
{
    internal const string Folder = "folder";
    internal const string ProvinceFolder = "provinceFolder";

    private readonly FrozenDictionary<string, ItemTable> _byAlias;

    /// <param name="records">The document types of records.</param>
    /// <exception cref="InvalidOperationException">Two types share an alias, or one names an unknown type.</exception>
    public ItemTables(IEnumerable<ItemTable> records)
    {
        ImmutableArray<ItemTable> own = [.. records, FolderTables.Folder, FolderTables.ProvinceFolder];
        All = [.. own.Select(x => x with { Children = [.. x.Children, .. Below(x, own)] })];
        ThrowIfAmbiguous(own);
        _byAlias = All.ToFrozenDictionary(x => x.Alias);
        foreach (var table in own)
        foreach (
            var name in table.Children.Concat(table.Parents).Concat(Picked(table)).Where(x => !_byAlias.ContainsKey(x))
        )
            throw new InvalidOperationException($"The document type {table.Alias} names {name}, which is none.");
    }

    /// <summary>Every type, folders last.</summary>
    public ImmutableArray<ItemTable> All { get; }

    /// <summary>The lists that stand in the folder of a campaign or an edition, by the name of their file.</summary>
    internal IEnumerable<ItemTable> InCampaigns => All.Where(x => x.Home.List is not null);

    /// <summary>A type by its alias; null when there is none.</summary>
    public ItemTable? Find(string alias) => _byAlias.GetValueOrDefault(alias);

    private static IEnumerable<string> Picked(ItemTable table) =>
        table.AllFields.Select(x => x.Kind).OfType<ReferenceKind>().SelectMany(x => x.Types);

    private static IEnumerable<string> Below(ItemTable parent, ImmutableArray<ItemTable> all) =>
        all.Where(x => x.Parents.Contains(parent.Alias)).Select(x => x.Alias);

    private static void ThrowIfAmbiguous(ImmutableArray<ItemTable> all)
    {
        foreach (var name in Twice(all.Select(x => x.Alias)))
            throw new InvalidOperationException($"There are two document types {name}.");
        foreach (var list in Twice(all.Select(x => x.Home.List).OfType<string>()))
            throw new InvalidOperationException($"Two document types keep their records in {list}.yaml.");
    }

    private static IEnumerable<string> Twice(IEnumerable<string> names) =>
        names.GroupBy(x => x).Where(x => x.Count() > 1).Select(x => x.Key);
}
