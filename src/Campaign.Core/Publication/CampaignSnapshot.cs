using System.Collections.Immutable;
using Campaign.Core.Vocabularies;

namespace Campaign.Core.Publication;

/// <summary>
/// Everything public at one moment. Immutable and shared by all readers. A change makes a new snapshot that shares all
/// but O(log n) with the old one, so publishing does not get slower as items accumulate.
/// </summary>
public sealed class CampaignSnapshot
{
    private readonly ImmutableDictionary<(Guid Id, string Language), PublishedItem> _items;
    private readonly ImmutableDictionary<(ItemType Type, string Language), ImmutableSortedSet<PublishedItem>> _lists;
    private readonly ImmutableDictionary<(ItemType Type, string Language, string Slug), Guid> _slugs;
    private readonly ImmutableDictionary<(ItemType Type, string Slug), Guid> _former;
    private readonly ImmutableDictionary<Guid, Change> _withdrawn;
    private readonly ImmutableDictionary<ItemType, long> _versions;
    private readonly Lazy<Dictionary<(ItemType Type, Guid Id), string>> _formerNames;

    private CampaignSnapshot(
        long seq,
        VocabularySet vocabularies,
        ChangeLog changes,
        ImmutableDictionary<(Guid, string), PublishedItem> items,
        ImmutableDictionary<(ItemType, string), ImmutableSortedSet<PublishedItem>> lists,
        ImmutableDictionary<(ItemType, string, string), Guid> slugs,
        ImmutableDictionary<(ItemType, string), Guid> former,
        ImmutableDictionary<Guid, Change> withdrawn,
        ImmutableDictionary<ItemType, long> versions
    )
    {
        (Seq, Vocabularies, Changes, _items, _lists, _slugs) = (seq, vocabularies, changes, items, lists, slugs);
        (_former, _withdrawn, _versions) = (former, withdrawn, versions);
        _formerNames = new(() =>
            former.GroupBy(x => (x.Key.Item1, x.Value)).ToDictionary(x => x.Key, x => x.First().Key.Item2)
        );
    }

    /// <summary>The language in which every document is written first.</summary>
    public const string DefaultLanguage = "vi-VN";

    /// <summary>A snapshot without items.</summary>
    /// <param name="vocabularies">The controlled lists.</param>
    /// <param name="log">Identity of the publication log; null: a new one.</param>
    /// <param name="forgottenUpTo">The log no longer keeps rows up to and including this sequence.</param>
    public static CampaignSnapshot Empty(VocabularySet vocabularies, Guid? log = null, long forgottenUpTo = 0) =>
        new(
            0,
            vocabularies,
            new ChangeLog(log ?? Guid.NewGuid(), forgottenUpTo, []),
            ImmutableDictionary<(Guid, string), PublishedItem>.Empty,
            ImmutableDictionary<(ItemType, string), ImmutableSortedSet<PublishedItem>>.Empty,
            ImmutableDictionary<(ItemType, string, string), Guid>.Empty,
            ImmutableDictionary<(ItemType, string), Guid>.Empty,
            ImmutableDictionary<Guid, Change>.Empty,
            ImmutableDictionary<ItemType, long>.Empty
        );

    /// <summary>Sequence of the log's last row that is reflected in this snapshot.</summary>
    public long Seq { get; }

    /// <summary>The controlled lists.</summary>
    public VocabularySet Vocabularies { get; }

    /// <summary>What changed, as far back as it is kept.</summary>
    public ChangeLog Changes { get; }

    /// <summary>What officers said of items that were taken back or corrected.</summary>
    public RecallNotices Notices { get; private init; } = RecallNotices.None;

    /// <summary>Sheets that words were found not to fit.</summary>
    public UnfitSheets Unfit { get; private init; } = UnfitSheets.None;

    /// <summary>Number of items over all types and languages.</summary>
    public int Count => _items.Count;

    /// <summary>All items in no particular order.</summary>
    public IEnumerable<PublishedItem> Items => _items.Values;

    /// <summary>Languages in which at least one item of the type is published.</summary>
    public IEnumerable<string> Languages(ItemType type) =>
        _lists.Keys.Where(x => x.Type == type).Select(x => x.Language).Order(StringComparer.Ordinal);

    /// <summary>Sequence of the last change to an item of this type; 0 when there was none.</summary>
    public long VersionOf(ItemType type) => _versions.GetValueOrDefault(type);

    /// <summary>
    /// The item in exactly this language, or null. Callers that want a fallback language ask for it themselves.
    /// </summary>
    public PublishedItem? Find(Guid id, string language) => _items.GetValueOrDefault((id, language));

    /// <inheritdoc cref="Find(Guid, string)"/>
    public T? Find<T>(Guid id, string language = DefaultLanguage)
        where T : PublishedItem => Find(id, language) as T;

    /// <summary>The item with this slug, or null.</summary>
    public T? FindBySlug<T>(ItemType type, string slug, string language = DefaultLanguage)
        where T : PublishedItem =>
        _slugs.TryGetValue((type, language, slug), out var id) ? Find<T>(id, language) : null;

    /// <summary>
    /// All items of a type in exactly one language, in the type's default order. Indexable in O(log n).
    /// </summary>
    public ImmutableSortedSet<PublishedItem> List(ItemType type, string language = DefaultLanguage) =>
        _lists.GetValueOrDefault((type, language), EmptyList);

    /// <summary>All items of a record type in one language, in order.</summary>
    public IEnumerable<T> All<T>(string language = DefaultLanguage)
        where T : PublishedItem, IPublishedRecord => List(T.ItemType, language).Cast<T>();

    /// <summary>
    /// The change that withdrew the item's last public language; null when it is still public or unknown.
    /// </summary>
    public Change? Withdrawn(Guid id) => _withdrawn.GetValueOrDefault(id);

    /// <summary>
    /// The document that used to have this address, which has no item now because the document was withdrawn or got
    /// another address. Null when the address was never public.
    /// </summary>
    public Guid? FormerOwner(ItemType type, string slug) => _former.TryGetValue((type, slug), out var id) ? id : null;

    /// <summary>
    /// The name in an item's last address, whether published or withdrawn; null when none is remembered.
    /// </summary>
    public string? AddressNameOf(ItemType type, Guid id) =>
        Find(id, DefaultLanguage)?.AddressName ?? _formerNames.Value.GetValueOrDefault((type, id));

    /// <summary>The same items, together with addresses that were public before the log begins.</summary>
    public CampaignSnapshot Remember(IEnumerable<PageAddress> addresses)
    {
        var former = _former.ToBuilder();
        foreach (var (type, slug, id) in addresses.Where(x => !_slugs.ContainsKey((x.Type, DefaultLanguage, x.Slug))))
            former.TryAdd((type, slug), id);
        return new(Seq, Vocabularies, Changes, _items, _lists, _slugs, former.ToImmutable(), _withdrawn, _versions)
        {
            Notices = Notices,
            Unfit = Unfit,
        };
    }

    /// <summary>The same items, with other notices about them.</summary>
    public CampaignSnapshot With(RecallNotices notices) =>
        new(Seq, Vocabularies, Changes, _items, _lists, _slugs, _former, _withdrawn, _versions)
        {
            Notices = notices,
            Unfit = Unfit,
        };

    /// <summary>The same items, with others of their sheets known not to fit.</summary>
    public CampaignSnapshot With(UnfitSheets unfit) =>
        new(Seq, Vocabularies, Changes, _items, _lists, _slugs, _former, _withdrawn, _versions)
        {
            Notices = Notices,
            Unfit = unfit,
        };

    /// <summary>
    /// A snapshot with the changes applied. <paramref name="upserts"/> replace items of the same document and language.
    /// A change that deletes removes one language of a document, unless that is among the upserts.
    /// </summary>
    /// <param name="upserts">Items that are public now.</param>
    /// <param name="changes">Log rows in order of sequence, all later than <see cref="Seq"/>.</param>
    /// <param name="seq">The log's sequence after these changes.</param>
    public CampaignSnapshot Apply(IEnumerable<PublishedItem> upserts, IReadOnlyCollection<Change> changes, long seq)
    {
        var next = new SnapshotBuilder(_items, _lists, _slugs, _former, _withdrawn, _versions);
        foreach (var gone in changes.Where(x => x.Action == ChangeAction.Delete))
            next.Remove(gone);
        foreach (var item in upserts)
            next.Put(item);
        return new CampaignSnapshot(
            Math.Max(seq, Seq),
            Vocabularies,
            Changes.Add(changes),
            next.Items.ToImmutable(),
            next.Lists.ToImmutable(),
            next.Slugs.ToImmutable(),
            next.Former.ToImmutable(),
            next.Withdrawn.ToImmutable(),
            next.Versions.ToImmutable()
        )
        {
            Notices = Notices,
            Unfit = Unfit,
        };
    }

    /// <summary>The same items, without log rows older than this instant.</summary>
    public CampaignSnapshot Forget(DateTimeOffset before)
    {
        var kept = Changes.Forget(before);
        return kept == Changes
            ? this
            : new(Seq, Vocabularies, kept, _items, _lists, _slugs, _former, _withdrawn, _versions)
            {
                Notices = Notices,
                Unfit = Unfit,
            };
    }

    internal static ImmutableSortedSet<PublishedItem> EmptyList { get; } =
        ImmutableSortedSet.Create<PublishedItem>(new DefaultOrder());

    private sealed class DefaultOrder : IComparer<PublishedItem>
    {
        public int Compare(PublishedItem? x, PublishedItem? y)
        {
            var byKey = string.CompareOrdinal(x!.SortKey, y!.SortKey);
            return byKey != 0 ? byKey : x.Id.CompareTo(y.Id);
        }
    }
}
