using System.Collections.Immutable;

namespace Campaign.Core.Publication;

/// <summary>The indexes of a snapshot while a batch of changes is applied to them.</summary>
internal sealed class SnapshotBuilder(
    ImmutableDictionary<(Guid, string), PublishedItem> items,
    ImmutableDictionary<(ItemType, string), ImmutableSortedSet<PublishedItem>> lists,
    ImmutableDictionary<(ItemType, string, string), Guid> slugs,
    ImmutableDictionary<(ItemType, string), Guid> former,
    ImmutableDictionary<Guid, Change> withdrawn,
    ImmutableDictionary<ItemType, long> versions
)
{
    public ImmutableDictionary<(Guid, string), PublishedItem>.Builder Items { get; } = items.ToBuilder();

    public ImmutableDictionary<(ItemType, string), ImmutableSortedSet<PublishedItem>>.Builder Lists { get; } =
        lists.ToBuilder();

    public ImmutableDictionary<(ItemType, string, string), Guid>.Builder Slugs { get; } = slugs.ToBuilder();

    public ImmutableDictionary<(ItemType, string), Guid>.Builder Former { get; } = former.ToBuilder();

    public ImmutableDictionary<Guid, Change>.Builder Withdrawn { get; } = withdrawn.ToBuilder();

    public ImmutableDictionary<ItemType, long>.Builder Versions { get; } = versions.ToBuilder();

    public bool PlacesChanged { get; private set; }

    public void Put(PublishedItem item)
    {
        Take((item.Id, item.Language));
        Items[(item.Id, item.Language)] = item;
        var list = (item.Type, item.Language);
        Lists[list] = Lists.GetValueOrDefault(list, CampaignSnapshot.EmptyList)!.Add(item);
        Slugs[(item.Type, item.Language, item.Slug)] = item.Id;
        if (item.Language == CampaignSnapshot.DefaultLanguage)
            Former.Remove((item.Type, item.AddressName));
        Withdrawn.Remove(item.Id);
        Touch(item.Type, item.Version);
    }

    public void Remove(Change gone)
    {
        Take((gone.Id, gone.Language));
        Touch(gone.Type, gone.Seq);
        if (!Languages().Any(x => Items.ContainsKey((gone.Id, x))))
            Withdrawn[gone.Id] = gone;
    }

    private IEnumerable<string> Languages() => Lists.Keys.Select(x => x.Item2).Distinct();

    private void Take((Guid Id, string Language) key)
    {
        if (!Items.TryGetValue(key, out var old))
            return;
        Items.Remove(key);
        var list = (old.Type, key.Language);
        Lists[list] = Lists[list].Remove(old);
        var slug = (old.Type, key.Language, old.Slug);
        if (Slugs.TryGetValue(slug, out var owner) && owner == key.Id)
        {
            Slugs.Remove(slug);
            if (key.Language == CampaignSnapshot.DefaultLanguage)
                Former[(old.Type, old.AddressName)] = key.Id;
        }
        PlacesChanged |= old.Type == ItemType.Place;
    }

    private void Touch(ItemType type, long version)
    {
        Versions[type] = Math.Max(Versions.GetValueOrDefault(type), version);
        PlacesChanged |= type == ItemType.Place;
    }
}
