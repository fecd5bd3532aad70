using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Scheduling;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>A document's life through Umbraco's services, from first draft to the bin and back.</summary>
public abstract class LifecycleTests(HostFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : LifecycleTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : LifecycleTests(host);

    [Fact]
    public async Task A_draft_reads_back_as_it_was_written()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var document = content.Contents.GetById((await content.CreateAsync("Bình đẳng giới")).Key)!;
        Assert.Equal("Bình đẳng giới", document.GetCultureName("vi-VN"));
        Assert.Equal("Tiêu đề Bình đẳng giới", document.GetValue<string>("title", "vi-VN"));
        Assert.Equal(5, document.GetValue<int>("number"));
        Assert.False(document.Published);
        Assert.Equal(1, document.Level);
    }

    [Fact]
    public async Task Publishing_one_language_leaves_the_other_a_draft()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var document = await content.CreatePublishedAsync();
        Assert.True(document.IsCulturePublished("vi-VN"));
        Assert.False(document.IsCulturePublished("en-US"));
        Assert.StartsWith("Tiêu đề", document.GetValue<string>("title", "vi-VN", published: true));
        Assert.Null(document.GetValue("title", "en-US", published: true));
    }

    [Fact]
    public async Task A_child_is_not_published_before_its_parent()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var parent = await content.CreateAsync();
        var child = await content.CreateAsync(null, parent.Key);
        Assert.False((await content.TryPublishAsync(child.Key)).Success);
        await content.PublishAsync(parent.Key);
        await content.PublishAsync(child.Key);
        Assert.True(content.Contents.GetById(child.Key)!.Published);
    }

    [Fact]
    public async Task A_changed_draft_leaves_the_published_text_alone()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Bản hai");
        var document = content.Contents.GetById(key)!;
        Assert.True(document.Edited);
        Assert.True(document.IsCultureEdited("vi-VN"));
        Assert.Equal("Bản hai", document.GetValue<string>("title", "vi-VN"));
        Assert.StartsWith("Tiêu đề", document.GetValue<string>("title", "vi-VN", published: true));
    }

    [Fact]
    public async Task Rolling_back_brings_the_old_draft_and_not_the_old_publication()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Bản hai", number: 7);
        await content.PublishAsync(key);
        var versions = fixture.Host.Get<IContentVersionService>();
        var oldest = (await versions.GetPagedContentVersionsAsync(key, null, 0, 20)).Result!.Items.MinBy(x =>
            x.VersionId
        )!;
        var rolledBack = await versions.RollBackAsync(oldest.VersionId.ToGuid(), null, User);
        Assert.True(rolledBack.Success, rolledBack.Result.ToString());
        var document = content.Contents.GetById(key)!;
        Assert.StartsWith("Tiêu đề", document.GetValue<string>("title", "vi-VN"));
        Assert.Equal(5, document.GetValue<int>("number"));
        Assert.Equal("Bản hai", document.GetValue<string>("title", "vi-VN", published: true));
    }

    [Fact]
    public async Task Moving_to_the_bin_and_back_takes_the_descendants_along()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = await content.CreatePublishedAsync();
        var child = await content.CreatePublishedAsync(root.Key);
        var grandchild = await content.CreatePublishedAsync(child.Key);
        Assert.True((await content.Editing.MoveToRecycleBinAsync(child.Key, User)).Success);
        var trashed = content.Contents.GetById(grandchild.Key)!;
        Assert.True(trashed.Trashed);
        Assert.StartsWith("-1,-20,", trashed.Path);
        Assert.True((await content.Editing.RestoreAsync(child.Key, root.Key, User, true)).Success);
        var restored = content.Contents.GetById(grandchild.Key)!;
        Assert.False(restored.Trashed);
        Assert.Equal(3, restored.Level);
    }

    [Fact]
    public async Task Moving_copying_and_sorting_keep_the_tree_straight()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var (first, second) = (await content.CreateAsync(), await content.CreateAsync());
        var child = await content.CreateAsync(null, first.Key);
        var grandchild = await content.CreateAsync(null, child.Key);
        Assert.True((await content.Editing.MoveAsync(child.Key, second.Key, User)).Success);
        Assert.Contains($",{second.Id},", content.Contents.GetById(grandchild.Key)!.Path);
        Assert.True((await content.Editing.CopyAsync(child.Key, first.Key, false, true, User)).Success);
        Assert.Equal(2, content.Contents.CountDescendants(first.Id));
        var other = await content.CreateAsync(null, second.Key);
        await content.Editing.SortAsync(
            second.Key,
            [new() { Key = other.Key, SortOrder = 0 }, new() { Key = child.Key, SortOrder = 1 }],
            User
        );
        Assert.Equal(
            [other.Key, child.Key],
            content.Contents.GetPagedChildren(second.Id, 0, 10, out _, null, null, null).Select(x => x.Key)
        );
        fixture.Host.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(second.Key, out var keys);
        Assert.Equal([other.Key, child.Key], keys);
    }

    [Fact]
    public async Task A_schedule_publishes_and_withdraws_at_its_time()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var document = await content.CreateAsync();
        var at = TimeProvider.System.GetUtcNow().AddMinutes(5);
        var scheduled = await content.Publishing.PublishAsync(
            document.Key,
            [
                new()
                {
                    Culture = "vi-VN",
                    Schedule = new() { PublishDate = at, UnpublishDate = at.AddHours(1) },
                },
            ],
            User
        );
        Assert.True(scheduled.Success, scheduled.Status.ToString());
        Assert.False(content.Contents.GetById(document.Key)!.Published);
        Assert.Equal(1, await fixture.Host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1)));
        Assert.True(content.Contents.GetById(document.Key)!.IsCulturePublished("vi-VN"));
        Assert.Equal(1, await fixture.Host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddHours(2)));
        Assert.False(content.Contents.GetById(document.Key)!.Published);
        Assert.Empty(content.Contents.GetContentScheduleByContentId(document.Key).FullSchedule);
    }

    [Fact]
    public async Task A_scope_that_is_not_completed_leaves_no_trace()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        using (fixture.Host.Get<Umbraco.Cms.Core.Scoping.ICoreScopeProvider>().CreateCoreScope())
        {
            var document = content.Contents.GetById(key)!;
            document.SetValue("number", 9);
            content.Contents.Save(document);
            Assert.Equal(9, content.Contents.GetById(key)!.GetValue<int>("number"));
        }
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue<int>("number"));
    }
}
