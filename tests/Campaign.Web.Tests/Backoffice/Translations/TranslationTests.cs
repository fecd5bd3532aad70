using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Backoffice.Translations;

[Collection("whole")]
public sealed class TranslationsOnSqlite(SqliteSite site) : TranslationTests<SqliteSite>(site);

[Collection("whole")]
public sealed class TranslationsOnPostgres(PostgresSite site) : TranslationTests<PostgresSite>(site);

/// <summary>A translation that is older than its original is marked wherever it is shown.</summary>
public abstract class TranslationTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string English = "en-US";

    private readonly AuthoritySite _site = new(whole);

    [Fact]
    public async Task The_api_the_dashboard_and_the_editor_say_that_the_original_was_changed_since()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await TranslatedAsync(chief);
        Assert.False(await ApiAsync(id, English));
        Assert.Empty(await DifferencesAsync(chief, id));

        await ChangeAsync(chief, id, "Nguyên văn mẫu đã sửa.");
        var difference = Assert.Single(await DifferencesAsync(chief, id))!;
        Assert.Equal("Nguyên văn", (string?)difference["field"]);
        Assert.Equal("Nguyên văn mẫu.", (string?)difference["was"]);
        Assert.Equal("Nguyên văn mẫu đã sửa.", (string?)difference["now"]);
        Assert.Equal("A sample wording.", (string?)difference["translation"]);
        Assert.False(await ApiAsync(id, English));
        Assert.DoesNotContain($"{id}", await DashboardAsync(chief), StringComparison.Ordinal);

        await PublishedAsync(chief, id, "vi-VN");
        await FollowedAsync(x => x.Find(id, English)!.Header.TranslationOutdated);
        Assert.True(await ApiAsync(id, English));
        Assert.False(await ApiAsync(id, "vi-VN"));
        Assert.Contains($"{id}", await DashboardAsync(chief), StringComparison.Ordinal);
        var view = await ApprovalSite.ViewAsync(chief, id);
        Assert.Single(
            view["languages"]!.AsArray().Single(x => (string?)x!["culture"] == English)!["outdated"]!.AsArray()
        );

        using var saved = await AuthoritySite.SaveAsync(
            chief,
            id,
            x => AuthoritySite.Put(x, "officialText", "A corrected sample wording.", English)
        );
        Assert.True(saved.IsSuccessStatusCode);
        Assert.Empty(await DifferencesAsync(chief, id));
        await PublishedAsync(chief, id, English);
        await FollowedAsync(x => !x.Find(id, English)!.Header.TranslationOutdated);
    }

    [Fact]
    public async Task A_translation_that_still_holds_is_confirmed_and_readers_are_told_at_once()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await TranslatedAsync(chief);
        await ChangeAsync(chief, id, "Nguyên văn mẫu đã sửa.");
        await PublishedAsync(chief, id, "vi-VN");
        await FollowedAsync(x => x.Find(id, English)!.Header.TranslationOutdated);

        var (status, answer) = await ConfirmAsync(chief, id, await chief.GetAsync(Path(id)));

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.True((bool)JsonNode.Parse(answer)!["told"]!);
        Assert.Empty(await DifferencesAsync(chief, id));
        await FollowedAsync(x => !x.Find(id, English)!.Header.TranslationOutdated);
        Assert.Equal("A sample wording.", _site.Snapshot.Find<Core.Messages.KeyMessage>(id, English)!.OfficialText);
    }

    [Fact]
    public async Task A_confirmation_is_for_what_was_seen_and_of_whoever_may_change_the_translation()
    {
        using var chief = await whole.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await TranslatedAsync(chief);
        await ChangeAsync(chief, id, "Nguyên văn mẫu đã sửa.");
        var seen = await chief.GetAsync(Path(id));
        await ChangeAsync(chief, id, "Nguyên văn mẫu lại sửa.");
        var now = await chief.GetAsync(Path(id));

        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var other = await whole.SignInAsync(OfficerGroup.Translator, x => x.ContentLanguages = ["km"]);
        using var translator = await whole.SignInAsync(OfficerGroup.Translator, x => x.ContentLanguages = [English]);
        using var nobody = new Session(whole.Http.BaseAddress!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await ConfirmAsync(nobody, id, now)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ConfirmAsync(officer, id, now)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await ConfirmAsync(other, id, now)).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await ConfirmAsync(chief, id, seen)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await ConfirmAsync(chief, id, new JsonObject())).Status);
        Assert.Single(await DifferencesAsync(chief, id));

        var (status, answer) = await ConfirmAsync(translator, id, now);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.False((bool)JsonNode.Parse(answer)!["told"]!);
        Assert.Empty(await DifferencesAsync(chief, id));
        Assert.False(await ApiAsync(id, English));
    }

    // A message of the campaign that is public in both languages.
    private async Task<Guid> TranslatedAsync(Session chief)
    {
        var edition = _site.Snapshot.All<Core.Campaigns.Edition>().First();
        var id = await AuthoritySite.CreateAsync(
            chief,
            "message",
            $"Thông điệp mẫu {Guid.NewGuid():N}",
            edition.Id,
            AuthoritySite.Value("order", Random.Shared.Next(1000, 1_000_000)),
            AuthoritySite.Value("officialText", "Nguyên văn mẫu.", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
        using (
            var saved = await AuthoritySite.SaveAsync(
                chief,
                id,
                x =>
                {
                    var variant = AuthoritySite.Variant($"Sample message {Guid.NewGuid():N}", English);
                    x["variants"]!.AsArray().Add(System.Text.Json.JsonSerializer.SerializeToNode(variant));
                    AuthoritySite.Put(x, "officialText", "A sample wording.", English);
                }
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        foreach (var above in new[] { edition.Header.ParentId!.Value, edition.Id })
            if (!_site.Get<IContentService>().GetById(above)!.IsCulturePublished(English))
                await InEnglishAsync(chief, above);
        await PublishedAsync(chief, id, "vi-VN");
        await PublishedAsync(chief, id, English);
        await FollowedAsync(x => x.Find(id, English) is not null);
        return id;
    }

    private static async Task InEnglishAsync(Session chief, Guid id)
    {
        using var saved = await AuthoritySite.SaveAsync(
            chief,
            id,
            x =>
            {
                if (x["variants"]!.AsArray().All(y => (string?)y!["culture"] != English))
                    x["variants"]!
                        .AsArray()
                        .Add(
                            System.Text.Json.JsonSerializer.SerializeToNode(
                                AuthoritySite.Variant($"Sample {Guid.NewGuid():N}", English)
                            )
                        );
            }
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await PublishedAsync(chief, id, English);
    }

    private static async Task ChangeAsync(Session session, Guid id, string text)
    {
        using var saved = await AuthoritySite.SaveAsync(
            session,
            id,
            x => AuthoritySite.Put(x, "officialText", text, "vi-VN")
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private static async Task PublishedAsync(Session session, Guid id, string culture)
    {
        using var done = await AuthoritySite.PublishAsync(session, id, culture);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }

    private static string Path(Guid id) => $"campaign/translations/document/{id}";

    private static async Task<JsonArray> DifferencesAsync(Session session, Guid id) =>
        (await session.GetAsync(Path(id)))["languages"]!.AsArray().Single()!["differences"]!.AsArray();

    private static async Task<(HttpStatusCode Status, string Text)> ConfirmAsync(
        Session session,
        Guid id,
        JsonNode seen
    )
    {
        var print = (string?)seen["languages"]?[0]?["print"];
        using var answer = await session.SendAsync(
            "POST",
            Path(id) + "/confirm",
            new
            {
                culture = English,
                original = (string?)seen["original"],
                print,
            }
        );
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private async Task<bool> ApiAsync(Guid id, string language)
    {
        var text = await whole.Http.GetStringAsync(
            $"/api/v1/messages/{id}?lang={language}&minVersion={_site.Snapshot.Seq}"
        );
        return (bool)JsonNode.Parse(text)!["translationOutdated"]!;
    }

    private static async Task<string> DashboardAsync(Session session) =>
        (await session.GetAsync("campaign/dashboard"))["lists"]!
            .AsArray()
            .Single(x => (string?)x!["key"] == "outdated")!
            .ToJsonString();

    private async Task FollowedAsync(Func<CampaignSnapshot, bool> seen)
    {
        var store = _site.Get<SnapshotStore>();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (var seq = store.Current.Seq; !seen(store.Current); seq = store.Current.Seq)
            await store.NewerThanAsync(seq, patience.Token);
    }
}
