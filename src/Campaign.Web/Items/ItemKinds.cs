using System.Collections.Frozen;
using System.Collections.Immutable;
using Campaign.Core.Publication;
using Campaign.Web.Http.Answers;

namespace Campaign.Web.Items;

/// <summary>All kinds: the one place where channels learn which types are published.</summary>
public sealed class ItemKinds : IItemFacts
{
    /// <summary>Root path of the API.</summary>
    internal const string Api = "/api/v1";

    private readonly FrozenDictionary<ItemType, ItemKind> _byType;

    /// <param name="kinds">The kinds, in the order in which lists of types show them.</param>
    /// <exception cref="InvalidOperationException">Two kinds claim the same thing; the message says which.</exception>
    public ItemKinds(IEnumerable<ItemKind> kinds)
    {
        // Kinds added from outside follow those of the product, whenever they were registered.
        All = [.. kinds.OrderBy(x => x.GetType().Assembly != typeof(ItemKinds).Assembly)];
        KindFaults.ThrowIfAny(KindFaults.Among(All));
        _byType = All.ToFrozenDictionary(x => x.Type);
    }

    /// <summary>The kinds, those of the product first.</summary>
    public ImmutableArray<ItemKind> All { get; }

    /// <summary>The kind of a type.</summary>
    /// <exception cref="InvalidOperationException">No kind of this type was declared.</exception>
    public ItemKind this[ItemType type] =>
        _byType.TryGetValue(type, out var kind)
            ? kind
            : throw new InvalidOperationException($"No kind is declared for items of the type {type}.");

    /// <summary>The kind with this public name; null when there is none.</summary>
    public ItemKind? Find(string name) => _byType.GetValueOrDefault(new ItemType(name));

    /// <summary>Types whose items are addressed by a name, either in the API or by a page.</summary>
    internal IEnumerable<ItemType> Addressed =>
        All.Where(x => x.Section is not null || x.Named is not null).Select(x => x.Type);

    /// <inheritdoc/>
    public string PathOf(PublishedItem item) =>
        this[item.Type] is { Named: { } named } ? PathOf(named, item.AddressName) : PathOf(this[item.Type], item.Id);

    /// <summary>
    /// API path of a changed item, whether it still exists or not; null when its address was a name that is no longer
    /// known.
    /// </summary>
    public string? PathOf(Change change, CampaignSnapshot snapshot)
    {
        if (change.Action == ChangeAction.Upsert && snapshot.Find(change.Id, change.Language) is { } item)
            return PathOf(item);
        if (this[change.Type] is not { Named: { } named } kind)
            return PathOf(this[change.Type], change.Id);
        return snapshot.AddressNameOf(kind.Type, change.Id) is { } name ? PathOf(named, name) : null;
    }

    /// <inheritdoc/>
    public string? PageOf(PublishedItem item, CampaignSnapshot snapshot) => this[item.Type].PageOf(item, snapshot);

    /// <inheritdoc/>
    public string? NumberOf(PublishedItem item) => this[item.Type].NumberOf(item);

    /// <inheritdoc/>
    public Func<PublishedItem, bool> OfEdition(ItemType type, CampaignSnapshot snapshot, int year, string language) =>
        this[type].OfEdition(snapshot, year, language);

    /// <inheritdoc/>
    public Func<PublishedItem, bool>? ExistingOn(ItemType type, DateOnly day) => this[type].ExistingOn(day);

    private static string PathOf(NamedAddress named, string name) => $"{Api}/{named.PathOf(name)}";

    private static string PathOf(ItemKind kind, Guid id) => $"{Api}/{kind.Names.Collection}/{id}";
}
