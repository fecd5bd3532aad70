using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Core.Tests.Publication;

public sealed class CampaignSnapshotTests
{
    private static Change Gone(PublishedItem item, long seq) =>
        new(seq, item.Id, item.Type.Name, item.Language, ChangeAction.Delete, ChangeReason.Unpublished, Samples.Then);

    [Fact]
    public void Items_are_listed_in_their_order_and_found_by_key_and_slug()
    {
        var (second, first) = (Samples.Message(2, "hai"), Samples.Message(1, "một"));
        var snapshot = Samples.With(second, first);
        Assert.Equal(["một", "hai"], snapshot.All<KeyMessage>().Select(x => x.Text));
        Assert.Same(first, snapshot.Find<KeyMessage>(first.Id));
        Assert.Same(first, snapshot.FindBySlug<KeyMessage>(ItemType.Message, "một"));
        Assert.Null(snapshot.Find(first.Id, "en-US"));
    }

    [Fact]
    public void A_new_version_replaces_the_old_one_in_every_index()
    {
        var old = Samples.Message(1, "cũ");
        var snapshot = Samples.With(old).Apply([Samples.Message(9, "mới", 2, old.Id)], [], 2);
        Assert.Equal("mới", Assert.Single(snapshot.All<KeyMessage>()).Text);
        Assert.Null(snapshot.FindBySlug<KeyMessage>(ItemType.Message, "cũ"));
        Assert.Equal(2, snapshot.VersionOf(ItemType.Message));
    }

    [Fact]
    public void Withdrawing_the_last_language_leaves_a_tombstone_and_publishing_again_lifts_it()
    {
        var vietnamese = Samples.Message(1, "chữ");
        var english = Samples.Message(1, "text", 1, vietnamese.Id, "en-US");
        var both = Samples.With(vietnamese, english);
        var one = both.Apply([], [Gone(english, 2)], 2);
        Assert.Null(one.Withdrawn(english.Id));
        var none = one.Apply([], [Gone(vietnamese, 3)], 3);
        Assert.Equal(3, none.Withdrawn(english.Id)!.Seq);
        Assert.Empty(none.All<KeyMessage>());
        Assert.Null(none.Apply([vietnamese], [], 4).Withdrawn(english.Id));
    }

    [Fact]
    public void An_address_remembers_its_former_owner_until_another_item_takes_it()
    {
        var item = Samples.Message(1, "cũ");
        Assert.Null(Samples.With(item).FormerOwner(ItemType.Message, "cũ"));
        var renamed = Samples.With(item).Apply([Samples.Message(1, "mới", 2, item.Id)], [], 2);
        Assert.Equal(item.Id, renamed.FormerOwner(ItemType.Message, "cũ"));
        Assert.Null(renamed.FormerOwner(ItemType.Message, "mới"));
        var gone = renamed.Apply([], [Gone(item, 3)], 3);
        Assert.Equal(item.Id, gone.FormerOwner(ItemType.Message, "mới"));
        var taken = gone.Apply([Samples.Message(2, "mới", 4)], [], 4);
        Assert.Null(taken.FormerOwner(ItemType.Message, "mới"));
        Assert.Equal(item.Id, taken.FormerOwner(ItemType.Message, "cũ"));
    }

    [Fact]
    public void Former_addresses_are_remembered_unless_another_item_has_them()
    {
        var (item, other) = (Samples.Message(1, "nay"), Guid.NewGuid());
        var snapshot = Samples
            .With(item)
            .Remember([new(ItemType.Message, "nay", other), new(ItemType.Message, "xưa", other)]);
        Assert.Null(snapshot.FormerOwner(ItemType.Message, "nay"));
        Assert.Equal(other, snapshot.FormerOwner(ItemType.Message, "xưa"));
        Assert.Null(snapshot.FormerOwner(ItemType.Event, "xưa"));
    }

    [Fact]
    public void A_snapshot_never_changes_under_a_reader()
    {
        var item = Samples.Message(1, "chữ");
        var before = Samples.With(item);
        before.Apply([Samples.Message(2, "khác")], [Gone(item, 2)], 2);
        Assert.Same(item, Assert.Single(before.Items));
    }

    [Fact]
    public void An_item_published_again_in_the_same_batch_stays()
    {
        var item = Samples.Message(1, "chữ");
        var snapshot = Samples.With(item).Apply([item], [Gone(item, 2)], 3);
        Assert.Same(item, snapshot.Find(item.Id, "vi-VN"));
    }

    [Fact]
    public async Task Waiting_for_a_newer_snapshot_returns_it()
    {
        var store = new SnapshotStore(Samples.Empty);
        var waiting = store.NewerThanAsync(0, CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        store.Replace(Samples.With(Samples.Message(1, "chữ")));
        Assert.Equal(1, (await waiting).Seq);
        Assert.Throws<ArgumentException>(() => store.Replace(Samples.Empty.Apply([], [], 0)));
    }

    [Fact]
    public void An_edition_without_messages_of_its_own_uses_the_evergreen_ones()
    {
        var (kept, bound) = (Samples.Message(1, "mãi") with { Evergreen = true }, Samples.Message(2, "chỉ 2021"));
        var local = Samples.Message(3, "của tỉnh") is var own
            ? own with
            {
                Evergreen = true,
                Header = own.Header with { Places = ["68"] },
            }
            : own;
        var snapshot = Samples.With(kept, bound, local);
        Assert.Equal(2, MessageSelection.For(snapshot, "thang-hanh-dong", 2021).Count);
        Assert.Equal("mãi", Assert.Single(MessageSelection.For(snapshot, "thang-hanh-dong", 2026)).Text);
    }
}
