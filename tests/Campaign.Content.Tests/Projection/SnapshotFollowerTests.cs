using System.Collections.Immutable;
using Campaign.Content.Projection;
using Campaign.Core.Events;
using Campaign.Core.Publication;
using Microsoft.Extensions.Logging.Abstractions;
using NSubstitute;
using Umbraco.Cms.Core.Services;
using static Campaign.Content.Tests.Sample;

namespace Campaign.Content.Tests.Projection;

public sealed class SnapshotFollowerTests
{
    private readonly MemorySource _source = new();
    private readonly SnapshotStore _store = new(CampaignSnapshot.Empty(Vocabularies));
    private readonly SnapshotFollower _follower;

    private readonly PublishedDocument _event = In(
        ["en-US", "vi-VN"],
        "event",
        [],
        ("umbracoUrlName", "mit-tinh"),
        ("kind", Names("Một")),
        ("startDate", "2021-11-20"),
        ("title", "Mít tinh")
    );

    public SnapshotFollowerTests() =>
        _follower = new SnapshotFollower(
            _source,
            _source,
            TheProjector,
            _store,
            Substitute.For<IMediaFiles>(),
            new PublicationLogIdentity(Substitute.For<IKeyValueService>()),
            [],
            NullLogger<SnapshotFollower>.Instance
        );

    private CampaignSnapshot Now => _store.Current;

    private PublishedDocument Broken => _event with { Values = _event.Values.RemoveAll(x => x.Alias == "kind") };

    private Task LoadAsync() => _follower.LoadAsync(default);

    private async Task FollowAsync()
    {
        while (await _follower.CatchUpAsync(default)) { }
    }

    private IEnumerable<(long, string, ChangeAction)> Changes =>
        Now.Changes.Rows.Select(x => (x.Seq, x.Language, x.Action));

    [Fact]
    public async Task A_start_reads_everything_and_the_log_behind_it()
    {
        _source.Publish(Place("68"));
        _source.Publish(_event);
        await LoadAsync();
        Assert.Equal((3L, 3), (Now.Seq, Now.Count));
        Assert.Equal(
            [(1, "vi-VN", ChangeAction.Upsert), (2, "en-US", ChangeAction.Upsert), (3, "vi-VN", ChangeAction.Upsert)],
            Changes
        );
        Assert.Equal(3, Now.Find(_event.Key, "en-US")!.Version);
    }

    [Fact]
    public async Task A_change_replaces_the_item_in_all_its_languages_with_one_version()
    {
        _source.Publish(_event);
        await LoadAsync();
        _source.Withdraw(_event, "en-US");
        await FollowAsync();
        var item = Now.Find<Event>(_event.Key)!;
        Assert.Equal(("vi-VN", 3L), (Assert.Single(item.Header.AvailableLanguages), item.Version));
        Assert.Null(Now.Find(_event.Key, "en-US"));
        Assert.Null(Now.Withdrawn(_event.Key));
    }

    [Fact]
    public async Task What_was_withdrawn_before_the_start_is_known_as_withdrawn_and_what_came_back_is_not()
    {
        var single = In(["vi-VN"], "event", [], ("kind", Names("Một")), ("startDate", "2021-11-20"));
        _source.Publish(single);
        _source.Withdraw(single, "vi-VN");
        await LoadAsync();
        Assert.Equal(ChangeReason.Unpublished, Now.Withdrawn(single.Key)!.Reason);
        _source.Publish(single);
        await LoadAsync();
        Assert.NotNull(Now.Find(single.Key, "vi-VN"));
        Assert.Null(Now.Withdrawn(single.Key));
    }

    [Fact]
    public async Task A_document_that_breaks_a_rule_is_left_out_reported_and_silent_in_the_log()
    {
        _source.Publish(Broken);
        await LoadAsync();
        Assert.Equal(0, Now.Count);
        Assert.Empty(Changes);
        Assert.Equal("kind", _follower.Faults[_event.Key][0].Fault.Field);
        _source.Publish(_event, ChangeReason.Updated);
        await FollowAsync();
        Assert.Equal(2, Now.Count);
        Assert.Empty(_follower.Faults);
    }

    [Fact]
    public async Task A_public_item_whose_new_version_breaks_a_rule_is_taken_away_and_the_log_says_so()
    {
        _source.Publish(_event);
        await LoadAsync();
        _source.Publish(Broken, ChangeReason.Updated);
        await FollowAsync();
        Assert.Equal(0, Now.Count);
        Assert.Equal([(3, "en-US", ChangeAction.Delete), (4, "vi-VN", ChangeAction.Delete)], Changes.Skip(2));
        Assert.NotNull(Now.Withdrawn(_event.Key));
    }

    [Fact]
    public async Task Documents_of_one_batch_find_each_other_whatever_their_order_in_the_log()
    {
        var place = Place("68");
        await LoadAsync();
        _source.Publish(
            _event with
            {
                Values = _event.Values.Add(new("places", null, $"umb://document/{place.Key:N}")),
            }
        );
        _source.Publish(place);
        await FollowAsync();
        Assert.Equal("68", Assert.Single(Now.Find<Event>(_event.Key)!.Header.Places));
    }

    [Fact]
    public async Task Folders_move_the_sequence_but_are_no_items()
    {
        await LoadAsync();
        _source.Publish(In([Change.Invariant], "folder", []));
        await FollowAsync();
        Assert.Equal((1L, 0, 0), (Now.Seq, Now.Count, Now.Changes.Rows.Count));
    }

    [Fact]
    public async Task A_folder_stands_for_its_province_only_while_the_place_is_public()
    {
        var place = Place("68");
        var folder = In([Change.Invariant], "provinceFolder", [], ("place", $"umb://document/{place.Key:N}"));
        _source.Publish(folder);
        await LoadAsync();
        Assert.Empty(_follower.FoldersOfProvinces(Now));
        _source.Publish(place);
        await FollowAsync();
        Assert.Equal(
            (folder.Key, "68"),
            Assert.Single(_follower.FoldersOfProvinces(Now).Select(x => (x.Key, x.Value)))
        );
    }

    [Fact]
    public async Task Following_gives_the_same_snapshot_as_starting_anew()
    {
        await LoadAsync();
        _source.Publish(Place("68"));
        await FollowAsync();
        _source.Publish(_event);
        await FollowAsync();
        _source.Withdraw(_event, "en-US");
        await FollowAsync();
        var followed = Now;
        await LoadAsync();
        Assert.Equal(followed.Items.OrderBy(x => x.Id).Select(Describe), Now.Items.OrderBy(x => x.Id).Select(Describe));
        Assert.Equal(followed.Seq, Now.Seq);

        static string Describe(PublishedItem x) =>
            $"{x.Id} {x.Language} {x.Slug} {x.Version} {string.Join(' ', x.Header.AvailableLanguages)}";
    }
}
