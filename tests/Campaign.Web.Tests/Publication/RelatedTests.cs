using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Publication;

[Collection("whole")]
public sealed class RelatedOnSqlite(SqliteSite site) : RelatedTests<SqliteSite>(site);

[Collection("whole")]
public sealed class RelatedOnPostgres(PostgresSite site) : RelatedTests<PostgresSite>(site);

/// <summary>An item that shows text of another one is listed as changed when that text changes.</summary>
public abstract class RelatedTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private SnapshotStore Store => site.Services.GetRequiredService<SnapshotStore>();

    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task A_new_title_of_a_document_raises_the_version_of_everything_that_cites_it()
    {
        var before = Store.Current;
        var cited = before
            .All<LegalDocument>()
            .First(d => before.Items.Any(x => x.Header.Source?.Document == d.Id && x.Type == ItemType.Message));
        var citing = before.Items.First(x => x.Header.Source?.Document == cited.Id && x.Type == ItemType.Message);
        var since = await CursorAsync();

        await PublishAsync(cited.Id, x => x.SetValue("title", "Tên mới của văn bản", CampaignSnapshot.DefaultLanguage));

        var after = Store.Current.Find(citing.Id, citing.Language)!;
        Assert.True(after.Version > citing.Version);
        var row = Assert.Single(
            await ChangesAsync(since),
            x =>
                x.GetProperty("id").GetGuid() == citing.Id
                && x.GetProperty("languages")[0].GetString() == citing.Language
        );
        Assert.Equal(
            ("related", "upsert"),
            (row.GetProperty("reason").GetString(), row.GetProperty("action").GetString())
        );
        var answer = await site.Http.GetFromJsonAsync<JsonElement>(
            new Uri(row.GetProperty("url").GetString()!).PathAndQuery
        );
        Assert.Equal(
            "Tên mới của văn bản",
            answer.GetProperty("source").GetProperty("document").GetProperty("title").GetString()
        );
        Assert.Equal(after.Version, answer.GetProperty("version").GetInt64());
    }

    [Fact]
    public async Task A_change_that_no_citation_shows_affects_only_the_document_itself()
    {
        var cited = Store
            .Current.All<LegalDocument>()
            .Last(d => Store.Current.Items.Any(x => x.Header.Source?.Document == d.Id));
        var since = await CursorAsync();
        await PublishAsync(cited.Id, x => x.SetValue("summary", "Một câu khác.", CampaignSnapshot.DefaultLanguage));
        Assert.All(await ChangesAsync(since), x => Assert.Equal(cited.Id, x.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task A_local_theme_that_changes_and_one_that_is_withdrawn_raise_the_version_of_its_edition()
    {
        var theme = Store.Current.All<LocalTheme>().First();
        Edition Edition() =>
            Store
                .Current.All<Edition>()
                .Single(x => x.Year == theme.Header.Edition && x.Header.Campaign == theme.Header.Campaign);
        foreach (
            var change in (Func<Task>[])
                [
                    () =>
                        PublishAsync(
                            theme.Id,
                            x => x.SetValue("theme", "Chủ đề viết lại (mẫu)", CampaignSnapshot.DefaultLanguage)
                        ),
                    () => FollowAsync(() => Documents.Unpublish(Documents.GetById(theme.Id)!).Success),
                    () => FollowAsync(() => Documents.Publish(Documents.GetById(theme.Id)!, ["*"]).Success),
                    () => FollowAsync(() => Documents.Delete(Documents.GetById(theme.Id)!).Success),
                ]
        )
        {
            var (version, since) = (Edition().Version, await CursorAsync());
            await change();
            Assert.True(Edition().Version > version);
            Assert.Contains(
                await ChangesAsync(since),
                x => x.GetProperty("id").GetGuid() == Edition().Id && x.GetProperty("reason").GetString() == "related"
            );
        }
    }

    private Task PublishAsync(Guid id, Action<IContent> change) =>
        FollowAsync(() =>
        {
            var document = Documents.GetById(id)!;
            change(document);
            return Documents.Save(document).Success
                && Documents.Publish(document, [.. document.PublishedCultures]).Success;
        });

    private async Task FollowAsync(Func<bool> change)
    {
        var seq = Store.Current.Seq;
        Assert.True(change());
        var head = await site.Services.GetRequiredService<Campaign.Core.Publication.IPublicationLog>().HeadAsync();
        Assert.True(head > seq);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await Store.NewerThanAsync(head - 1, patience.Token);
    }

    private async Task<string> CursorAsync() =>
        (await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/changes?limit=200&minVersion={Store.Current.Seq}"))
            is var first
        && first.GetProperty("more").GetBoolean()
            ? await LastAsync(first)
            : first.GetProperty("cursor").GetString()!;

    private async Task<string> LastAsync(JsonElement page)
    {
        for (var pages = 0; page.GetProperty("more").GetBoolean() && pages < 1000; pages++)
            page = await site.Http.GetFromJsonAsync<JsonElement>(
                $"/api/v1/changes?limit=200&since={page.GetProperty("cursor").GetString()}"
            );
        return page.GetProperty("cursor").GetString()!;
    }

    private async Task<List<JsonElement>> ChangesAsync(string since) =>
        [
            .. (await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/changes?limit=200&since={since}"))
                .GetProperty("changes")
                .EnumerateArray(),
        ];
}
