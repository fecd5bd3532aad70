using System.Text.RegularExpressions;
using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Publication;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Many new documents at once leave behind what one after the other would have.</summary>
public abstract partial class NewDocumentsTests(HostFixture fixture)
{
    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : NewDocumentsTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : NewDocumentsTests(host);

    [Fact]
    public async Task Rows_and_log_are_those_of_a_save_and_a_publication()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host, variant: false);
        var (one, many) = ((await content.CreatePublishedAsync()).Key, (await content.CreatePublishedAsync()).Key);
        var head = await Log.HeadAsync();
        foreach (var document in New(content, one))
        {
            content.Contents.Save(document);
            Assert.True(content.Contents.Publish(document, ["*"]).Success);
        }
        var between = await Log.HeadAsync();
        fixture.Host.Get<INewDocuments>().Publish(New(content, many));

        Assert.Equal(string.Join('\n', Rows(one)), string.Join('\n', Rows(many)));
        Assert.Equal(Known(content, one), Known(content, many));
        Assert.Equal(await RowsOfLogAsync(head, between), await RowsOfLogAsync(between, await Log.HeadAsync()));
        Assert.Equal(["Xã A", "xã a (1)", "Xã B"], Children(content, many).Select(x => x.Name));
    }

    [Fact]
    public async Task What_came_in_together_can_be_edited_published_and_withdrawn()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host, variant: false);
        var parent = (await content.CreatePublishedAsync()).Key;
        fixture.Host.Get<INewDocuments>().Publish(New(content, parent));
        var key = Children(content, parent)[0].Key;
        await content.UpdateAsync(key, "Khác", number: 9);
        Assert.True(content.Contents.GetById(key)!.Edited);
        await content.PublishAsync(key);
        Assert.Equal("Khác", content.Contents.GetById(key)!.GetValue("title", published: true));
        await content.UnpublishAsync(key);
        Assert.False(content.Contents.GetById(key)!.Published);
    }

    [Fact]
    public async Task A_document_that_was_saved_before_is_refused()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host, variant: false);
        var known = await content.CreateAsync();
        Assert.Throws<ArgumentException>(() => fixture.Host.Get<INewDocuments>().Publish([known]));
    }

    private IPublicationLog Log => fixture.Host.Get<IPublicationLog>();

    // What Umbraco keeps of the tree: the children, whether they are public, their segments.
    private List<string> Known(TestContent content, Guid parent)
    {
        Assert.True(fixture.Host.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(parent, out var children));
        var (status, urls) = (fixture.Host.Get<IPublishStatusQueryService>(), fixture.Host.Get<IDocumentUrlService>());
        return
        [
            .. children.Select(x =>
                $"{content.Contents.GetById(x)!.Name} {status.IsDocumentPublished(x, TestContent.Vietnamese)} "
                + urls.GetUrlSegment(x, TestContent.Vietnamese, false)
            ),
        ];
    }

    private static List<IContent> New(TestContent content, Guid parent) =>
        [.. new[] { "Xã A", "xã a", "Xã B" }.Select(x => Filled(content, x, parent))];

    private static IContent Filled(TestContent content, string name, Guid parent)
    {
        var document = content.Contents.Create(name, parent, content.Type.Alias);
        document.SetValue("title", "Tiêu đề");
        document.SetValue("number", 7);
        return document;
    }

    private static List<IContent> Children(TestContent content, Guid parent) =>
        [
            .. content.Contents.GetPagedChildren(
                content.Contents.GetById(parent)!.Id,
                0,
                10,
                out _,
                propertyAliases: null,
                filter: null,
                ordering: null
            ),
        ];

    // Without what no two documents share: numbers, keys and instants.
    private List<string> Rows(Guid parent)
    {
        using var db = fixture.Host.Get<Database>().Open();
        var above = db.Nodes.Single(x => x.Key == parent);
        var nodes = db.Nodes.Where(x => x.ParentId == above.Id).OrderBy(x => x.SortOrder).ToList();
        var ids = nodes.ConvertAll(x => x.Id);
        var names = db.NodeNames.Where(x => ids.Contains(x.NodeId)).ToList();
        var versions = db.Versions.Where(x => ids.Contains(x.NodeId)).OrderBy(x => x.Id).ToList();
        var visible = db.Visible.Where(x => ids.Contains(x.NodeId)).ToList();
        return
        [
            .. nodes.Select(x =>
                $"{x.ObjectType} {x.Level} {x.Path == $"{above.Path},{x.Id}"} "
                + $"{x.SortOrder} {x.Trashed} {x.Name} {x.Alias} "
                + $"{x.ContentTypeId} {x.CreatorId} {x.WriterId} {x.Published} {x.Edited} {Plain(x.Json)} "
                + $"{versions.Find(y => y.Id == x.VersionId)!.Current} "
                + $"{versions.Find(y => y.Id == x.PublishedVersionId)!.Published}"
            ),
            .. nodes
                .SelectMany(x => versions.Where(y => y.NodeId == x.Id))
                .Select(x => $"{x.UserId} {x.Current} {x.Published} {x.PreventCleanup} {x.Name} {Plain(x.Json)}"),
            .. nodes
                .SelectMany(x => names.Where(y => y.NodeId == x.Id))
                .Select(x => $"{x.Culture} {x.Name} {x.NameKey}"),
            .. nodes.SelectMany(x => visible.Where(y => y.NodeId == x.Id)).Select(x => $"{x.Culture} {x.Segment}"),
        ];
    }

    private async Task<List<string>> RowsOfLogAsync(long after, long until) =>
        [
            .. (await Log.ReadAfterAsync(after, 1000))
                .Where(x => x.Seq <= until)
                .Select(x => $"{x.Alias} {x.Culture} {x.Action} {x.Reason}"),
        ];

    private static string Plain(string? json) => Instant().Replace(json ?? "", "…");

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT[\d:.]+Z?")]
    private static partial Regex Instant();
}
