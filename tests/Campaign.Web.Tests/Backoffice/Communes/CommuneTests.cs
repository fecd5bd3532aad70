using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Backoffice.Communes;

[Collection("whole")]
public sealed class CommunesOnSqlite(SqliteSite site) : CommuneTests<SqliteSite>(site);

[Collection("whole")]
public sealed class CommunesOnPostgres(PostgresSite site) : CommuneTests<PostgresSite>(site);

/// <summary>Officers of communes are set up from a list, and do for their commune what is local.</summary>
public abstract partial class CommuneTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ApprovalSite _site = new(whole);

    private CampaignSnapshot Snapshot => _site.Authority.Snapshot;

    private DateOnly Today => _site.Get<CampaignClock>().Today;

    [Fact]
    public async Task One_list_makes_folders_accounts_and_invitations_and_a_second_one_adds_to_them()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var communes = await CommunesAsync();
        var (one, other) = (communes[0], communes[1]);
        var email = $"{Guid.NewGuid():N}@xa.example.test";

        var made = await SetUpAsync(administrator, $"{one.Ref} | {email} | Nguyễn Văn Mẫu\n\n");
        await SetUpAsync(administrator, $"{other.Ref}, {one.Ref} | {email} | Nguyễn Văn Mẫu");

        // Without a mail server the administrator passes the link on.
        Assert.Contains("/umbraco/set-password?account=", (string)made[0]!["link"]!, StringComparison.Ordinal);
        var officer = _site.Get<OfficerDirectory>().All.Single(x => x.Email == email);
        Assert.Equal([OfficerGroup.CommuneOfficer.Alias], officer.GroupAliases);
        Assert.Equal(2, officer.DocumentStartNodes.Count);
        var folders = _site.Get<IContentService>().GetByIds(officer.DocumentStartNodes).ToList();
        Assert.All(folders, x => Assert.True(x.Published));
        var province = Snapshot.Places.Chain(one.Ref, Today).Last().Ref;
        var above = _site.Get<IContentService>().GetById(_site.Authority.Folder(province))!;
        Assert.All(folders, x => Assert.StartsWith(above.Path + ",", x.Path, StringComparison.Ordinal));
        var files = _site.Get<IMediaService>().GetByIds(officer.MediaStartNodes).Select(x => x.Name);
        Assert.Equal(folders.Select(x => x.Name).Order(), files.Order());
    }

    [Fact]
    public async Task Of_a_list_with_a_fault_nothing_is_made_and_the_line_is_named()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var email = $"{Guid.NewGuid():N}@xa.example.test";
        var commune = (await CommunesAsync())[0].Ref;
        var good = $"{commune} | {email} | Nguyễn Văn Mẫu";
        var known = _site.Get<OfficerDirectory>().All.First(x => x.IsAdministrator).Email;
        foreach (
            var (list, sentence) in ((string, string)[])
                [
                    ($"{good}\n99999 | a@b.test | Mẫu", "Dòng 2: «99999»"),
                    ($"{good}\n{AuthoritySite.Own} | a@b.test | Mẫu", "không phải mã của một xã"),
                    ($"{good}\n{commune} | a@b.test", "Dòng 2: viết mã xã"),
                    ($"{good}\n{good}", "hai dòng"),
                    ($"{good}\n{commune} | {known} | Mẫu", "nhóm khác"),
                    ("", "trống"),
                ]
        )
        {
            using var answer = await SendAsync(administrator, list);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var title = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();
            Assert.Contains(sentence, title, StringComparison.Ordinal);
        }
        using (var refused = await SendAsync(chief, good))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.DoesNotContain(_site.Get<OfficerDirectory>().All, x => x.Email == email);
    }

    [Fact]
    public async Task A_commune_s_officer_publishes_what_is_local_for_the_commune_and_nothing_else()
    {
        var communes = await CommunesAsync();
        var (own, foreign) = (communes[0], communes[1]);
        var (session, folder) = await OfficerAsync(own);
        using var officer = session;
        var edition = Snapshot.All<Core.Campaigns.Edition>().First().Id;
        var kind = _site.Get<Content.Projection.Projector>().Lists[Core.Vocabularies.VocabularySet.EventKind].Items[0];
        object[] values =
        [
            AuthoritySite.Value("edition", AuthoritySite.Picked(edition)),
            AuthoritySite.Value("kind", new[] { kind.Name }),
            AuthoritySite.Value("startDate", "2026-12-01"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
        ];
        var id = await AuthoritySite.CreateAsync(officer, "event", "Buổi gặp mẫu", folder, values);
        Assert.Equal(HttpStatusCode.OK, (await ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Event>(id) is not null);
        Assert.Equal(own.Ref, Assert.Single(Snapshot.Find<Event>(id)!.Header.Places));

        foreach (var place in new[] { foreign.Ref, Snapshot.Places.Chain(own.Ref, Today).Last().Ref })
            Assert.Equal(
                HttpStatusCode.Forbidden,
                await TryAsync(
                    officer,
                    "event",
                    folder,
                    [.. values, AuthoritySite.Value("places", AuthoritySite.Picked(_site.Authority.Place(place)))]
                )
            );
        foreach (var type in new[] { "message", "material", "document", "localTheme", "allocation" })
            Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(officer, type, folder, []));
        foreach (var type in new[] { "folder", "service", "script", "abbreviation" })
            Assert.Equal(HttpStatusCode.Created, await TryAsync(officer, type, folder, []));
        var province = _site.Authority.Folder(Snapshot.Places.Chain(own.Ref, Today).Last().Ref);
        foreach (var parent in new Guid?[] { province, edition, null })
            Assert.Equal(HttpStatusCode.Forbidden, await TryAsync(officer, "event", parent, values));
        var national = Snapshot.All<Service>().First(x => x.IsNeeded);
        using var gone = await officer.SendAsync("POST", $"campaign/recalls/{national.Id}", new { reason = "Thử." });
        Assert.Equal(HttpStatusCode.Forbidden, gone.StatusCode);
    }

    [Fact]
    public async Task What_a_province_s_officer_put_into_the_commune_s_folder_stays_theirs()
    {
        var (session, folder) = await OfficerAsync((await CommunesAsync())[0]);
        using var officer = session;
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var message = await _site.Authority.PublishedMessageAsync(administrator, folder);
        await _site.FollowedAsync(x => x.Find<KeyMessage>(message) is not null);
        foreach (
            var (method, path, body) in ((string, string, object?)[])
                [
                    ("PUT", $"document/{message}/unpublish", new { cultures = new[] { "*" } }),
                    ("PUT", $"document/{message}/move-to-recycle-bin", null),
                    ("POST", $"document/{message}/copy", AuthoritySite.Target(folder)),
                    ("POST", $"campaign/recalls/{message}", new { reason = "Thử." }),
                ]
        )
        {
            using var answer = await officer.SendAsync(method, path, body);
            Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"{path}: {answer.StatusCode}");
        }
        using var saved = await AuthoritySite.SaveAsync(officer, message, x => x["variants"]![0]!["name"] = "Khác");
        Assert.Equal(HttpStatusCode.Forbidden, saved.StatusCode);
    }

    // Two communes of one province; the register of all of them would slow every test down.
    private async Task<Place[]> CommunesAsync()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        return [await _site.CommuneAsync(administrator, "90001"), await _site.CommuneAsync(administrator, "90002")];
    }

    private async Task<(Session Session, Guid Folder)> OfficerAsync(Place commune)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var email = $"{Guid.NewGuid():N}@xa.example.test";
        await SetUpAsync(administrator, $"{commune.Ref} | {email} | Nguyễn Văn Mẫu");
        var account = _site.Get<OfficerDirectory>().All.Single(x => x.Email == email);
        var folder = account.DocumentStartNodes.Single();
        await _site.FollowedAsync(_ =>
            _site.Get<Content.Projection.SnapshotFollower>().FoldersOfProvinces(Snapshot).ContainsKey(folder)
        );
        var session = await whole.SignInAsync(
            OfficerGroup.CommuneOfficer,
            x => (x.DocumentStartNodes, x.MediaStartNodes) = ([folder], account.MediaStartNodes)
        );
        return (session, folder);
    }

    private static async Task<JsonArray> SetUpAsync(Session session, string list)
    {
        using var answer = await SendAsync(session, list);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!["officers"]!.AsArray();
    }

    private static Task<HttpResponseMessage> SendAsync(Session session, string list) =>
        session.SendAsync("POST", "campaign/commune-officers", new { list });

    private static async Task DoneAsync(Session session, string path, object body)
    {
        using var answer = await session.SendAsync("POST", path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<HttpStatusCode> TryAsync(Session session, string type, Guid? parent, object[] values)
    {
        var body = AuthoritySite.New(Guid.NewGuid(), type, $"Thử {Guid.NewGuid():N}", parent, values);
        using var answer = await session.SendAsync("POST", "document", body);
        return answer.StatusCode;
    }
}
