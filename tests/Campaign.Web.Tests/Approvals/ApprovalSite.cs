using System.Net;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Approvals;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Approvals;

/// <summary>What tests of approval need of the site: drafts, and officers' requests about them.</summary>
internal sealed class ApprovalSite(WholeSite whole)
{
    private readonly AuthoritySite _site = new(whole);

    public AuthoritySite Authority => _site;

    public Task<Session> SignInAsync(OfficerGroup group) => _site.SignInAsync(group);

    public T Get<T>()
        where T : notnull => _site.Get<T>();

    /// <summary>A draft of a message in a province's folder.</summary>
    public Task<Guid> DraftAsync(Session session, string place = AuthoritySite.Own) =>
        DraftAsync(session, _site.Folder(place));

    /// <summary>A draft of a message.</summary>
    public Task<Guid> DraftAsync(Session session, Guid parent)
    {
        var number = Random.Shared.Next(1000, 1_000_000);
        return AuthoritySite.CreateAsync(session, "message", $"Thông điệp mẫu {number}", parent, _site.Message(number));
    }

    /// <summary>A public commune of a province; made where there is none.</summary>
    public async Task<Place> CommuneAsync(Session administrator, string code, string province = AuthoritySite.Own)
    {
        if (_site.Snapshot.Places.Find(code) is null)
        {
            var id = await AuthoritySite.CreateAsync(
                administrator,
                "place",
                $"Xã Mẫu {code}",
                _site.Place(province),
                AuthoritySite.Value("umbracoUrlName", code),
                AuthoritySite.Value("code", code),
                AuthoritySite.Value(
                    "level",
                    new[] { Get<Projector>().Lists[ChoiceLists.PlaceLevel].NameOf("commune")! }
                ),
                AuthoritySite.Value("versions", $"Mẫu {code} | xã | {province} | 2025-07-01"),
                AuthoritySite.Value("sample", value: true)
            );
            using var done = await AuthoritySite.PublishAsync(administrator, id, null);
            Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
            await FollowedAsync(x => x.Places.Find(code) is not null);
        }
        return _site.Snapshot.Places.Find(code)!;
    }

    public static async Task SaveAsync(Session session, Guid id, string text)
    {
        using var saved = await AuthoritySite.SaveAsync(
            session,
            id,
            x => AuthoritySite.Put(x, "officialText", text, "vi-VN")
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    public static Task<(HttpStatusCode Status, string Text)> SubmitAsync(
        Session session,
        Guid id,
        bool withBranch = false,
        string? culture = null,
        DateTimeOffset? deadline = null
    ) =>
        SendAsync(
            session,
            "",
            new
            {
                documents = new[] { new { id, culture } },
                withBranch,
                words = "Nhờ duyệt giúp.",
                deadline,
            }
        );

    /// <summary>Submits a draft, or one language of it, and returns what an approver sees of it.</summary>
    public static async Task<JsonNode> SubmittedAsync(Session writer, Guid id, string? culture = null)
    {
        var (status, text) = await SubmitAsync(writer, id, culture: culture);
        Assert.True(status == HttpStatusCode.OK, text);
        return await OpenAsync(writer, id, culture ?? "vi-VN");
    }

    /// <summary>What is open of a draft in a language.</summary>
    public static async Task<JsonNode> OpenAsync(Session session, Guid id, string culture = "vi-VN") =>
        (await ViewAsync(session, id))["languages"]!.AsArray().First(x => (string?)x!["culture"] == culture)!["open"]!;

    /// <summary>A plain folder; a draft.</summary>
    public static Task<Guid> FolderAsync(Session session, Guid parent) =>
        AuthoritySite.CreateAsync(session, "folder", $"Bộ mẫu {Guid.NewGuid():N}", parent);

    public static Task<JsonNode> ViewAsync(Session session, Guid id) =>
        session.GetAsync($"campaign/approvals/document/{id}");

    public static Task<(HttpStatusCode Status, string Text)> DecideAsync(
        Session session,
        Guid id,
        JsonNode open,
        string action,
        string? words = null,
        DateTimeOffset? at = null
    ) =>
        SendAsync(
            session,
            $"/document/{id}/{(action == "take-back" ? action : "decide")}",
            new
            {
                approval = open["id"]!.GetValue<Guid>(),
                revision = open["revision"]!.GetValue<int>(),
                action,
                words,
                at,
            }
        );

    public static async Task<(HttpStatusCode Status, string Text)> MoveAsync(Session session, Guid id, Guid parent)
    {
        using var answer = await session.SendAsync("PUT", $"document/{id}/move", AuthoritySite.Target(parent));
        return (answer.StatusCode, Title(await answer.Content.ReadAsStringAsync()));
    }

    public static async Task<(HttpStatusCode Status, string Text)> PublishAsync(
        Session session,
        Guid id,
        string? culture = "vi-VN"
    )
    {
        using var answer = await AuthoritySite.PublishAsync(session, id, culture);
        return (answer.StatusCode, Title(await answer.Content.ReadAsStringAsync()));
    }

    /// <summary>What was done about the latest submission of a draft, in order.</summary>
    public async Task<List<string>> StepsAsync(Guid document)
    {
        await using var db = await DatabaseAsync();
        var last = await db.Set<ApprovalRow>()
            .Where(x => x.Document == document)
            .OrderByDescending(x => x.Id)
            .FirstAsync();
        return await db.Set<ApprovalStepRow>()
            .Where(x => x.ApprovalId == last.Id)
            .OrderBy(x => x.Id)
            .Select(x => x.Action)
            .ToListAsync();
    }

    public Task<OperationsDb> DatabaseAsync() => Get<IDbContextFactory<OperationsDb>>().CreateDbContextAsync();

    public async Task FollowedAsync(Func<CampaignSnapshot, bool> seen)
    {
        for (var i = 0; !seen(_site.Snapshot); i++)
        {
            Assert.True(i < 1200, "readers did not get it");
            await Task.Delay(100);
        }
    }

    private static async Task<(HttpStatusCode, string)> SendAsync(Session session, string path, object body)
    {
        using var answer = await session.SendAsync("POST", $"campaign/approvals{path}", body);
        return (answer.StatusCode, Title(await answer.Content.ReadAsStringAsync()));
    }

    private static string Title(string text) =>
        text.Length > 0 && JsonNode.Parse(text)?["title"]?.GetValue<string>() is { } title ? title : text;
}
