using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Tests.Persistence;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Extensions;

namespace Campaign.UmbracoHost.Tests.Hosting;

/// <summary>Umbraco's own read side: the right language, and nothing unpublished by key.</summary>
public abstract class DeliveryTests(HostFixture fixture)
{
    [Collection(OnSqlite.Name)]
    public sealed class Sqlite(SqliteHost host) : DeliveryTests(host);

    [Collection(OnPostgres.Name)]
    public sealed class Postgres(PostgresHost host) : DeliveryTests(host);

    private IPublishedContentCache Cache => fixture.Host.Get<IPublishedContentCache>();

    [Fact]
    public async Task Values_are_in_the_language_asked_for()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var root = (await content.CreatePublishedAsync(null, "vi-VN", "en-US")).Key;
        var key = (await content.CreatePublishedAsync(root, "vi-VN", "en-US")).Key;
        var item = Cache.GetById(key)!;
        var language = fixture.Host.Get<IVariationContextAccessor>();
        var builder = fixture.Host.Get<IApiContentBuilder>();
        foreach (var (culture, start) in new[] { ("vi-VN", "Tiêu đề"), ("en-US", "Title") })
        {
            language.VariationContext = new VariationContext(culture);
            Assert.StartsWith(start, (string?)item.GetProperty("title")!.GetValue());
            var built = builder.Build(item)!;
            Assert.StartsWith(start, (string?)built.Properties["title"]);
            Assert.Equal(5, built.Properties["number"]);
            Assert.StartsWith("/trang-", built.Route.Path);
        }
    }

    [Fact]
    public async Task A_draft_a_withdrawn_page_and_what_is_below_one_are_not_found()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        Assert.Null(Cache.GetById((await content.CreateAsync()).Key));
        var root = (await content.CreatePublishedAsync()).Key;
        var child = (await content.CreatePublishedAsync(root)).Key;
        Assert.NotNull(Cache.GetById(child));
        Assert.False(Cache.GetById(child)!.IsPublished("en-US"));
        await content.UnpublishAsync(root);
        Assert.Null(Cache.GetById(root));
        Assert.Null(Cache.GetById(child));
        Assert.NotNull(Cache.GetById(true, child));
        await content.PublishAsync(root);
        Assert.NotNull(Cache.GetById(child));
        await content.Editing.MoveToRecycleBinAsync(child, Umbraco.Cms.Core.Constants.Security.SuperUserKey);
        Assert.Null(Cache.GetById(child));
    }

    [Fact]
    public async Task A_republished_page_is_read_again()
    {
        var content = await TestContent.WithTypeAsync(fixture.Host);
        var key = (await content.CreatePublishedAsync()).Key;
        Assert.StartsWith("Tiêu đề", (string?)Cache.GetById(key)!.GetProperty("title")!.GetSourceValue("vi-VN"));
        await content.UpdateAsync(key, "Hai");
        Assert.StartsWith("Tiêu đề", (string?)Cache.GetById(key)!.GetProperty("title")!.GetSourceValue("vi-VN"));
        Assert.Equal("Hai", Cache.GetById(true, key)!.GetProperty("title")!.GetSourceValue("vi-VN"));
        await content.PublishAsync(key);
        Assert.Equal("Hai", Cache.GetById(key)!.GetProperty("title")!.GetSourceValue("vi-VN"));
    }
}
