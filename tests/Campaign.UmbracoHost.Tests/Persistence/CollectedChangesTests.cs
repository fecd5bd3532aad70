using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>What caches are told at the end of a scope that saved and published many documents.</summary>
public sealed class CollectedChangesTests : IAsyncLifetime
{
    private readonly TestDatabase _database = TestDatabase.Create(DatabaseProvider.Sqlite);
    private readonly Told _told = new();
    private TestHost _host = null!;
    private TestContent _content = null!;
    private IContent? _last;

    public async Task InitializeAsync()
    {
        _host = await TestHost.StartAsync(
            _database.Options(),
            x => x.AddSingleton<INotificationHandler<ContentTreeChangeNotification>>(_told)
        );
        _content = await TestContent.WithTypeAsync(_host);
    }

    public async Task DisposeAsync()
    {
        await _host.DisposeAsync();
        _database.Dispose();
    }

    [Fact]
    public void Each_document_is_told_of_once_and_none_as_a_branch_when_all_of_it_is_new()
    {
        var (parent, child) = InOneScope(() => (New(-1), New(_last!.Id)));
        var changes = Assert.Single(_told.Notifications);
        Assert.Equal(
            [(parent.Key, TreeChangeTypes.RefreshNode), (child.Key, TreeChangeTypes.RefreshNode)],
            changes.Select(x => (x.Item.Key, x.ChangeTypes))
        );
        Assert.True(_host.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(parent.Key, out var children));
        Assert.Equal([child.Key], children);
        Assert.NotNull(
            _host.Get<IDocumentUrlService>().GetUrlSegment(child.Key, TestContent.Vietnamese, isDraft: false)
        );
        Assert.True(_host.Get<IPublishStatusQueryService>().IsDocumentPublished(child.Key, TestContent.Vietnamese));
    }

    [Fact]
    public void A_document_with_older_ones_below_it_is_refreshed_as_a_branch_and_so_are_those_above_it()
    {
        var parent = InOneScope(() => Draft(-1));
        var child = InOneScope(() => Draft(parent.Id));
        InOneScope(() => Draft(child.Id));
        _told.Notifications.Clear();
        InOneScope(() => (Publish(parent), Publish(child)));
        Assert.Equal(
            [(parent.Key, TreeChangeTypes.RefreshBranch), (child.Key, TreeChangeTypes.RefreshBranch)],
            Assert.Single(_told.Notifications).Select(x => (x.Item.Key, x.ChangeTypes))
        );
    }

    [Fact]
    public void Where_something_is_unpublished_every_step_is_told()
    {
        var page = InOneScope(() => New(-1));
        _told.Notifications.Clear();
        InOneScope(() => (_content.Contents.Unpublish(page), Publish(page)));
        Assert.Equal(2, _told.Notifications.Count);
        Assert.True(_host.Get<IPublishStatusQueryService>().IsDocumentPublished(page.Key, TestContent.Vietnamese));
    }

    private IContent Draft(int under)
    {
        var document = _content.Contents.Create(TestContent.NewName(), under, _content.Type.Alias);
        document.SetCultureName(TestContent.NewName(), TestContent.Vietnamese);
        Assert.True(_content.Contents.Save(document).Success);
        return _last = document;
    }

    private IContent New(int under) => Publish(Draft(under));

    private IContent Publish(IContent document)
    {
        Assert.True(_content.Contents.Publish(document, [TestContent.Vietnamese]).Success);
        return document;
    }

    private T InOneScope<T>(Func<T> work)
    {
        using var scope = _host.Get<ICoreScopeProvider>().CreateCoreScope();
        var done = work();
        scope.Complete();
        return done;
    }

    private sealed class Told : INotificationHandler<ContentTreeChangeNotification>
    {
        public List<List<TreeChange<IContent>>> Notifications { get; } = [];

        public void Handle(ContentTreeChangeNotification notification) => Notifications.Add([.. notification.Changes]);
    }
}
