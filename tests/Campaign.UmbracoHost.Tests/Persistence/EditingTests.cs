using Campaign.Testing.Databases;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Names, versions, copies and people working at the same time.</summary>
public abstract class EditingTests(HostFixture fixture)
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : EditingTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : EditingTests(host);

    [Fact]
    public async Task A_name_a_sibling_has_is_numbered_in_each_language()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var parent = (await content.CreateAsync()).Key;
        await content.CreateAsync("Thông điệp", parent);
        var second = await content.CreateAsync("thông điệp", parent);
        var third = await content.CreateAsync("Thông điệp (1)", parent);
        Assert.Equal(
            ("thông điệp (1)", "thông điệp (en) (1)"),
            (second.GetCultureName("vi-VN"), second.GetCultureName("en-US"))
        );
        Assert.Equal("Thông điệp (2)", third.GetCultureName("vi-VN"));
        Assert.Equal(
            "Thông điệp",
            (await content.CreateAsync("Thông điệp", (await content.CreateAsync()).Key)).GetCultureName("vi-VN")
        );
    }

    [Fact]
    public async Task A_save_on_top_of_a_publish_by_somebody_else_is_refused()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        var (mine, theirs) = (content.Contents.GetById(key)!, content.Contents.GetById(key)!);
        content.Contents.Publish(mine, ["vi-VN"]);
        theirs.SetValue("number", 4);
        var refused = Assert.Throws<InvalidOperationException>(() => content.Contents.Save(theirs));
        Assert.Contains(key.ToString(), refused.Message, StringComparison.Ordinal);
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue("number"));
    }

    [Fact]
    public async Task What_the_cache_gives_out_is_nobody_elses()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreateAsync()).Key;
        content.Contents.GetById(key)!.SetValue("number", 99);
        Assert.Equal(5, content.Contents.GetById(key)!.GetValue("number"));
    }

    [Fact]
    public async Task A_copy_is_a_draft_and_takes_the_descendants_along()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreatePublishedAsync()).Key;
        await content.CreatePublishedAsync(root);
        var copied = await content.Editing.CopyAsync(root, null, false, true, User);
        Assert.True(copied.Success, copied.Status.ToString());
        var copy = content.Contents.GetById(copied.Result!.Key)!;
        Assert.False(copy.Published);
        Assert.Equal(1, content.Contents.CountDescendants(copy.Id));
        Assert.Equal(content.Contents.GetById(root)!.GetValue("title", "vi-VN"), copy.GetValue("title", "vi-VN"));
    }

    [Fact]
    public async Task Rolling_back_to_the_published_version_leaves_nothing_to_publish()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Khác", number: 9);
        var versions = fixture.Host.Get<IContentVersionService>();
        var published = (await versions.GetPagedContentVersionsAsync(key, null, 0, 20)).Result!.Items.Single(x =>
            x.CurrentPublishedVersion
        );
        Assert.True((await versions.RollBackAsync(published.VersionId.ToGuid(), "vi-VN", User)).Success);
        var document = content.Contents.GetById(key)!;
        Assert.Equal(document.GetValue("title", "vi-VN", published: true), document.GetValue("title", "vi-VN"));
    }

    [Fact]
    public async Task The_versions_and_the_audit_trail_tell_the_story()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        await content.UpdateAsync(key, "Hai");
        await content.PublishAsync(key);
        var versions = await fixture.Host.Get<IContentVersionService>().GetPagedContentVersionsAsync(key, null, 0, 20);
        Assert.Equal(3, versions.Result!.Total);
        Assert.Single(versions.Result.Items, x => x.CurrentPublishedVersion);
        var audit = await fixture
            .Host.Get<IAuditService>()
            .GetItemsByKeyAsync(key, UmbracoObjectTypes.Document, 0, 100);
        Assert.Contains(audit.Items, x => x.AuditType == AuditType.PublishVariant);
        Assert.True(audit.Total >= 4);
    }

    [Fact]
    public async Task A_branch_is_published_at_once_and_the_bin_can_be_emptied()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreateAsync()).Key;
        var child = (await content.CreateAsync(null, root)).Key;
        var done = await content.Publishing.PublishBranchAsync(
            root,
            ["vi-VN"],
            PublishBranchFilter.IncludeUnpublished,
            User,
            false
        );
        Assert.True(done.Success, done.Status.ToString());
        Assert.True(content.Contents.GetById(child)!.Published);
        await content.Editing.MoveToRecycleBinAsync(root, User);
        await content.Contents.EmptyRecycleBinAsync(User);
        Assert.Null(content.Contents.GetById(root));
        Assert.Null(content.Contents.GetById(child));
    }

    [Fact]
    public async Task Eight_people_saving_and_publishing_at_once_lose_nothing()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreatePublishedAsync()).Key;
        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        for (var i = 0; i < 5; i++)
                            await content.CreatePublishedAsync(root);
                    })
                )
        );
        var children = content
            .Contents.GetPagedChildren(content.Contents.GetById(root)!.Id, 0, 100, out var total, null, null, null)
            .ToList();
        Assert.Equal(40, total);
        Assert.All(children, x => Assert.True(x.Published));
        Assert.Equal(40, children.Select(x => x.SortOrder).Distinct().Count());
    }
}
