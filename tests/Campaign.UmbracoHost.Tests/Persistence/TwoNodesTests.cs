using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Caches;
using Campaign.UmbracoHost.Persistence;
using Campaign.UmbracoHost.Persistence.Publication;
using Campaign.UmbracoHost.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.Navigation;

namespace Campaign.UmbracoHost.Tests.Persistence;

/// <summary>Two processes on one database, here as two hosts.</summary>
public sealed class TwoNodesTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_one_saves_the_other_reads(DatabaseProvider provider)
    {
        using var database = TestDatabase.Create(provider);
        await using var here = await TestHost.StartAsync(database.Options());
        await using var there = await TestHost.StartAsync(database.Options());
        var content = await TestContent.WithTypeAsync(here);
        var key = (await content.CreatePublishedAsync()).Key;
        var instructions = there.Get<CacheInstructions>();
        Assert.True(instructions.Follow() > 0);
        var contents = there.Get<IContentService>();
        Assert.True(contents.GetById(key)!.Published);
        Assert.NotNull(there.Get<IContentTypeService>().Get(content.Type.Key));
        Assert.True(there.Get<IDocumentNavigationQueryService>().TryGetRootKeys(out var roots));
        Assert.Contains(key, roots);
        await content.UpdateAsync(key, "Hai");
        await here.Get<ILanguageService>().CreateAsync(new Language("km-KH", "Khmer"), Constants.Security.SuperUserKey);
        Assert.True(instructions.Follow() > 0);
        Assert.Equal("Hai", contents.GetById(key)!.GetValue<string>("title", "vi-VN"));
        Assert.Contains(await there.Get<ILanguageService>().GetAllAsync(), x => x.IsoCode == "km-KH");
        Assert.Equal(0, instructions.Follow());
        Assert.Equal(0, here.Get<CacheInstructions>().Follow());
    }

    [Fact]
    public async Task A_save_that_cannot_be_told_to_the_other_node_succeeds_and_is_told_later()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var here = await TestHost.StartAsync(database.Options());
        await using var there = await TestHost.StartAsync(database.Options());
        var content = await TestContent.WithTypeAsync(here);
        var key = (await content.CreatePublishedAsync()).Key;
        there.Get<CacheInstructions>().Follow();
        var read = there.Get<IContentService>();
        Assert.NotEqual("Hai", read.GetById(key)!.GetValue<string>("title", "vi-VN"));

        using (var db = here.Get<Database>().Open())
            // As when another writer holds the lock for too long.
            db.Database.ExecuteSqlRaw(
                "CREATE FUNCTION busy() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'busy' USING ERRCODE = '55P03'; END "
                    + "$$ LANGUAGE plpgsql; CREATE TRIGGER busy BEFORE INSERT ON cache_instruction "
                    + "FOR EACH ROW EXECUTE FUNCTION busy()"
            );
        var draft = here.Get<IContentService>().GetById(key)!;
        draft.SetValue("title", "Hai", "vi-VN");
        Assert.True(here.Get<IContentService>().Save(draft).Success);
        Assert.Equal(0, there.Get<CacheInstructions>().Follow());
        Assert.ThrowsAny<Exception>(here.Get<CacheInstructions>().WriteLate);

        using (var db = here.Get<Database>().Open())
            db.Database.ExecuteSqlRaw("DROP TRIGGER busy ON cache_instruction");
        here.Get<CacheInstructions>().WriteLate();
        Assert.True(there.Get<CacheInstructions>().Follow() > 0);
        Assert.Equal("Hai", read.GetById(key)!.GetValue<string>("title", "vi-VN"));
    }

    [Fact]
    public async Task A_saved_draft_wakes_the_other_node_at_once_on_PostgreSQL()
    {
        using var database = TestDatabase.Create(DatabaseProvider.PostgreSql);
        await using var here = await TestHost.StartAsync(database.Options());
        await using var there = await TestHost.StartAsync(database.Options());
        var content = await TestContent.WithTypeAsync(here);
        var key = (await content.CreatePublishedAsync()).Key;
        var (signal, listener) = (
            there.Get<PublicationSignal>(),
            there.Get<IEnumerable<IHostedService>>().OfType<PublicationListener>().Single()
        );
        var listening = signal.Next;
        await listener.StartAsync(default);
        await listening;

        // Nobody polls here, so only the server's message can end this.
        var told = signal.Next;
        var draft = here.Get<IContentService>().GetById(key)!;
        draft.SetValue("title", "Nháp", "vi-VN");
        here.Get<IContentService>().Save(draft);
        await told;
        there.Get<CacheInstructions>().Follow();
        Assert.Equal("Nháp", there.Get<IContentService>().GetById(key)!.GetValue<string>("title", "vi-VN"));
        await listener.StopAsync(default);
    }
}
