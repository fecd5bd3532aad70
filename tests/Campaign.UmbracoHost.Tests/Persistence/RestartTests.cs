using Campaign.Core.Publication;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Scheduling;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Everything is in the database: another process, later, finds it again.</summary>
public sealed class RestartTests
{
    private static readonly Guid User = Constants.Security.SuperUserKey;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Documents_types_languages_and_the_tree_survive(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        Guid root,
            child,
            type;
        await using (var host = await TestHost.StartAsync(database.Options()))
        {
            var content = await TestContent.WithTypeAsync(host);
            root = (await content.CreatePublishedAsync()).Key;
            child = (await content.CreatePublishedAsync(root)).Key;
            type = content.Type.Key;
            var document = content.Contents.GetById(child)!;
            document.SetValue("date", new DateTime(2021, 11, 15, 8, 0, 0, DateTimeKind.Utc));
            content.Contents.Save(document);
        }
        await using (var host = await TestHost.StartAsync(database.Options()))
        {
            var document = host.Get<IContentService>().GetById(child)!;
            Assert.True(document.IsCulturePublished("vi-VN"));
            Assert.Equal(new DateTime(2021, 11, 15, 8, 0, 0), document.GetValue("date"));
            Assert.Equal(5, document.GetValue("number", published: true));
            Assert.Equal(4, host.Get<IContentTypeService>().Get(type)!.PropertyTypes.Count());
            Assert.Equal(["vi-VN", "en-US"], (await host.Get<ILanguageService>().GetAllAsync()).Select(x => x.IsoCode));
            Assert.True(host.Get<IDocumentNavigationQueryService>().TryGetChildrenKeys(root, out var children));
            Assert.Equal([child], children);
            Assert.True(host.Get<IPublishStatusQueryService>().IsDocumentPublished(child, "vi-VN"));
            Assert.NotNull(host.Get<IDocumentUrlService>().GetUrlSegment(child, "vi-VN", false));
            Assert.Equal(2, await host.Get<IPublicationLog>().HeadAsync());
        }
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task A_schedule_survives_and_is_kept(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        Guid key;
        var at = TimeProvider.System.GetUtcNow().AddMinutes(5);
        await using (var host = await TestHost.StartAsync(database.Options()))
        {
            var content = await TestContent.WithTypeAsync(host);
            key = (await content.CreateAsync()).Key;
            await content.Publishing.PublishAsync(
                key,
                [
                    new()
                    {
                        Culture = "vi-VN",
                        Schedule = new() { PublishDate = at },
                    },
                ],
                User
            );
        }
        await using (var host = await TestHost.StartAsync(database.Options()))
        {
            var contents = host.Get<IContentService>();
            Assert.Equal(0, await host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(-1)));
            Assert.Equal(1, await host.Get<ScheduleRun>().RunAsync(at.UtcDateTime.AddMinutes(1)));
            Assert.True(contents.GetById(key)!.Published);
        }
    }
}
