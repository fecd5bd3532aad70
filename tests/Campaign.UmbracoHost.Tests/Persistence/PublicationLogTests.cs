using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Scheduling;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using static Campaign.Core.Publication.ChangeReason;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>The log says what citizens can see, and nothing else.</summary>
public abstract class PublicationLogTests(HostFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    private IPublicationLog Log => fixture.Host.Get<IPublicationLog>();

    private IPublishedDocuments Nodes => fixture.Host.Get<IPublishedDocuments>();

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : PublicationLogTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : PublicationLogTests(host);

    [Fact]
    public async Task A_draft_is_not_in_the_log()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var head = await Log.HeadAsync();
        var document = await content.CreateAsync();
        await content.UpdateAsync(document.Key, "Khác");
        Assert.Equal(head, await Log.HeadAsync());
        Assert.Null(await Nodes.FindAsync(document.Key));
        Assert.Equal(2, (await Nodes.FindDraftAsync(document.Key))!.Cultures.Count);
    }

    [Fact]
    public async Task Publishing_publishing_again_and_unpublishing_are_one_row_each()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var head = await Log.HeadAsync();
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Hai");
        await content.PublishAsync(key);
        await content.UnpublishAsync(key);
        await ExpectAsync(head, (key, "vi-VN", Published), (key, "vi-VN", Updated), (key, "vi-VN", Unpublished));
    }

    [Fact]
    public async Task A_second_language_is_a_row_of_its_own_and_shared_values_concern_both()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync(null, "vi-VN")).Key;
        var head = await Log.HeadAsync();
        await content.PublishAsync(key, "en-US");
        await content.UpdateAsync(key, "Chỉ tiếng Việt", "Title " + key);
        var before = await Log.HeadAsync();
        Assert.Equal(head + 1, before);
        await content.PublishAsync(key, "vi-VN");
        // the English that readers have was made from the Vietnamese of before, and says so from now on
        await ExpectAsync(before, (key, "en-US", Updated), (key, "vi-VN", Updated));
        before = await Log.HeadAsync();
        await content.PublishAsync(key, "en-US");
        await ExpectAsync(before, (key, "en-US", Updated));
        before = await Log.HeadAsync();
        await content.UpdateAsync(key, "Chỉ tiếng Việt", "Title " + key, number: 8);
        await content.PublishAsync(key, "vi-VN");
        await ExpectAsync(before, (key, "en-US", Updated), (key, "vi-VN", Updated));
        await content.UnpublishAsync(key, "en-US");
        Assert.Equal(["vi-VN"], (await Nodes.FindAsync(key))!.Cultures.Keys);
    }

    [Fact]
    public async Task Withdrawing_an_ancestor_withdraws_what_is_below_and_publishing_it_brings_that_back()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (root, child, grandchild) = await FamilyAsync(content);
        var head = await Log.HeadAsync();
        await content.UnpublishAsync(root);
        await ExpectAsync(
            head,
            (root, "vi-VN", Unpublished),
            (child, "vi-VN", Unpublished),
            (grandchild, "vi-VN", Unpublished)
        );
        Assert.Null(await Nodes.FindAsync(grandchild));
        head = await Log.HeadAsync();
        await content.PublishAsync(root);
        await ExpectAsync(
            head,
            (root, "vi-VN", Published),
            (child, "vi-VN", Published),
            (grandchild, "vi-VN", Published)
        );
        Assert.Equal([root, child], (await Nodes.FindAsync(grandchild))!.Ancestors.AsEnumerable());
    }

    [Fact]
    public async Task A_language_below_a_parent_without_it_is_not_seen_until_the_parent_has_it()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreatePublishedAsync(null, "vi-VN")).Key;
        var child = (await content.CreatePublishedAsync(root, "vi-VN")).Key;
        var head = await Log.HeadAsync();
        Assert.True((await content.TryPublishAsync(child, "en-US")).Success);
        Assert.Equal(head, await Log.HeadAsync());
        await content.PublishAsync(root, "en-US");
        await ExpectAsync(head, (root, "en-US", Published), (child, "en-US", Published));
    }

    [Fact]
    public async Task The_bin_deletes_and_what_is_restored_waits_to_be_published_again()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (root, child, grandchild) = await FamilyAsync(content);
        var head = await Log.HeadAsync();
        await content.Editing.MoveToRecycleBinAsync(child, User);
        var rows = await ExpectAsync(head, (child, "vi-VN", Deleted), (grandchild, "vi-VN", Deleted));
        await using var db = fixture.Host.Get<Database>().Open();
        var kept = await db
            .Publications.Where(x => x.Seq >= rows[0].Seq)
            .OrderBy(x => x.Seq)
            .Select(x => new
            {
                Ancestors = EF.Property<string>(x, "Ancestors"),
                Segment = EF.Property<string>(x, "Segment"),
            })
            .ToListAsync();
        Assert.Equal($"{root}/{child}", kept[1].Ancestors);
        Assert.All(kept, x => Assert.NotEmpty(x.Segment));
        head = await Log.HeadAsync();
        await content.Editing.RestoreAsync(child, root, User, true);
        Assert.False(content.Contents.GetById(child)!.Published);
        Assert.Equal(head, await Log.HeadAsync());
        await content.PublishAsync(child);
        await ExpectAsync(head, (child, "vi-VN", Published), (grandchild, "vi-VN", Published));
    }

    [Fact]
    public async Task Deleting_for_good_leaves_a_tombstone_and_emptying_the_bin_adds_none()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (root, child, grandchild) = await FamilyAsync(content);
        var head = await Log.HeadAsync();
        await content.Editing.MoveToRecycleBinAsync(grandchild, User);
        await content.Editing.DeleteFromRecycleBinAsync(grandchild, User);
        content.Contents.Delete(content.Contents.GetById(root)!);
        await ExpectAsync(head, (grandchild, "vi-VN", Deleted), (child, "vi-VN", Deleted), (root, "vi-VN", Deleted));
    }

    [Fact]
    public async Task Moving_tells_of_every_document_of_the_branch()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (_, child, grandchild) = await FamilyAsync(content);
        var elsewhere = (await content.CreatePublishedAsync()).Key;
        var hidden = (await content.CreateAsync()).Key;
        var head = await Log.HeadAsync();
        await content.Editing.MoveAsync(child, elsewhere, User);
        await ExpectAsync(head, (child, "vi-VN", Moved), (grandchild, "vi-VN", Moved));
        Assert.Equal([elsewhere, child], (await Nodes.FindAsync(grandchild))!.Ancestors.AsEnumerable());
        head = await Log.HeadAsync();
        await content.Editing.MoveAsync(child, hidden, User);
        var rows = await ExpectAsync(head, (child, "vi-VN", Moved), (grandchild, "vi-VN", Moved));
        Assert.All(rows, x => Assert.Equal(ChangeAction.Delete, x.Action));
    }

    [Fact]
    public async Task Sorting_updates_those_whose_place_changed()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreatePublishedAsync()).Key;
        var keys = new List<Guid>();
        for (var i = 0; i < 3; i++)
            keys.Add((await content.CreatePublishedAsync(root)).Key);
        var head = await Log.HeadAsync();
        await content.Editing.SortAsync(
            root,
            [
                new() { Key = keys[0], SortOrder = 0 },
                new() { Key = keys[2], SortOrder = 1 },
                new() { Key = keys[1], SortOrder = 2 },
            ],
            User
        );
        await ExpectAsync(head, (keys[1], "vi-VN", Updated), (keys[2], "vi-VN", Updated));
        Assert.Equal(1, (await Nodes.FindAsync(keys[2]))!.SortOrder);
    }

    [Fact]
    public async Task A_schedule_that_runs_out_expires()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        var at = TimeProvider.System.GetUtcNow().AddMinutes(5);
        await content.Publishing.PublishAsync(
            key,
            [
                new()
                {
                    Culture = "vi-VN",
                    Schedule = new() { PublishDate = at, UnpublishDate = at.AddHours(1) },
                },
            ],
            User
        );
        var head = await Log.HeadAsync();
        await fixture.Host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1));
        await fixture.Host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddHours(2));
        await ExpectAsync(head, (key, "vi-VN", Published), (key, "vi-VN", Expired));
    }

    [Fact]
    public async Task A_document_that_does_not_vary_is_one_row_under_a_star()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host, variant: false);
        var head = await Log.HeadAsync();
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Hai");
        await content.PublishAsync(key);
        await ExpectAsync(head, (key, "*", Published), (key, "*", Updated));
        var node = (await Nodes.FindAsync(key))!;
        Assert.Equal("Hai", Value(node, "title", null));
        Assert.True(node.Cultures["*"].FirstPublished > node.CreatedAt);
    }

    [Fact]
    public async Task A_rolled_back_publish_leaves_no_row()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        var head = await Log.HeadAsync();
        using (fixture.Host.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
            content.Contents.Publish(content.Contents.GetById(key)!, ["vi-VN"]);
        Assert.Equal(head, await Log.HeadAsync());
        Assert.False(content.Contents.GetById(key)!.Published);
    }

    [Fact]
    public async Task Reading_everything_gives_what_the_log_adds_up_to()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (root, child, grandchild) = await FamilyAsync(content);
        var all = await Nodes.ReadAllAsync();
        Assert.Equal(await Log.HeadAsync(), all.Seq);
        var node = all.Documents.Single(x => x.Key == grandchild);
        Assert.Equal((content.Type.Alias, 5m), (node.Type, Value(node, "number", null)));
        Assert.Equal([root, child], node.Ancestors.AsEnumerable());
        Assert.StartsWith("Tiêu đề", (string?)Value(node, "title", "vi-VN"));
        Assert.Null(Value(node, "title", "en-US"));
        var order = all.Documents.Select(x => x.Key).ToList();
        Assert.True(order.IndexOf(root) < order.IndexOf(child));
        var visible = new HashSet<(Guid, string)>();
        foreach (var entry in await Log.ReadAfterAsync(0, int.MaxValue))
            if (entry.Action == ChangeAction.Upsert)
                visible.Add((entry.Id, entry.Culture));
            else
                visible.Remove((entry.Id, entry.Culture));
        Assert.Equal(visible.Order(), all.Documents.SelectMany(x => x.Cultures.Keys.Select(y => (x.Key, y))).Order());
    }

    [Fact]
    public async Task Whoever_waits_is_woken_by_the_commit()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var waiting = Log.WaitAfterAsync(await Log.HeadAsync(), CancellationToken.None);
        Assert.False(waiting.IsCompleted);
        await content.CreatePublishedAsync();
        await waiting.WaitAsync(TimeSpan.FromMinutes(5));
    }

    private static object? Value(PublishedDocument document, string alias, string? culture) =>
        document.Values.SingleOrDefault(x => x.Alias == alias && x.Culture == culture)?.Value;

    private static async Task<(Guid Root, Guid Child, Guid Grandchild)> FamilyAsync(TestContent content)
    {
        var root = (await content.CreatePublishedAsync()).Key;
        var child = (await content.CreatePublishedAsync(root)).Key;
        return (root, child, (await content.CreatePublishedAsync(child)).Key);
    }

    private async Task<IReadOnlyList<Change>> ExpectAsync(long after, params (Guid, string, ChangeReason)[] expected)
    {
        var rows = await Log.ReadAfterAsync(after, 1000);
        Assert.Equal(Enumerable.Range(1, rows.Count).Select(x => after + x), rows.Select(x => x.Seq));
        Assert.Equal(
            expected.OrderBy(x => Array.IndexOf(expected, x)).Select(x => x.ToString()).Order(),
            rows.Select(x => (x.Id, x.Culture, x.Reason).ToString()).Order()
        );
        return rows;
    }
}
