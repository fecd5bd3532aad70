using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Scheduling;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using static Campaign.Web.Tests.Authority.AuthoritySite;

namespace Campaign.Web.Tests.Authority;

/// <summary>What officers in several groups, writers and translators can do, over HTTP as in the backoffice.</summary>
[Collection("whole")]
public sealed class LimitTests(SqliteSite whole) : IClassFixture<SqliteSite>
{
    private static readonly OfficerGroup[] ProvinceAndTranslator =
    [
        OfficerGroup.ProvinceOfficer,
        OfficerGroup.Translator,
    ];

    private readonly AuthoritySite _site = new(whole);

    private IContentService Documents => _site.Get<IContentService>();

    private Guid National => Documents.GetRootContent().First(x => x.ContentType.Alias == "folder" && x.Published).Key;

    [Fact]
    public async Task A_group_for_one_province_grants_nothing_elsewhere_even_if_another_group_reaches_further()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(ProvinceAndTranslator);
        foreach (var parent in new[] { National, _site.Folder(Foreign) })
        {
            var id = await _site.PublishedMessageAsync(administrator, parent);
            foreach (
                var (method, path, body) in new (string, string, object?)[]
                {
                    ("PUT", $"document/{id}/publish", new { publishSchedules = new[] { new { culture = "vi-VN" } } }),
                    ("PUT", $"document/{id}/unpublish", new { cultures = new[] { "vi-VN" } }),
                    (
                        "PUT",
                        $"document/{id}/publish-with-descendants",
                        new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } }
                    ),
                    ("PUT", $"document/{id}/move", Target(_site.Folder(Own))),
                    ("POST", $"document/{id}/copy", Target(_site.Folder(Own))),
                    ("PUT", $"document/{id}/move-to-recycle-bin", null),
                    ("DELETE", $"document/{id}", null),
                }
            )
                await RefusedAsync(officer, method, path, body);
            Assert.True(Documents.GetById(id)!.Published);
        }
        var own = await _site.PublishedMessageAsync(officer, _site.Folder(Own));
        using var withdrawn = await officer.SendAsync(
            "PUT",
            $"document/{own}/unpublish",
            new { cultures = new[] { "vi-VN" } }
        );
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
    }

    [Fact]
    public async Task A_writer_cannot_move_what_is_public_or_scheduled()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var hidden = await CreateAsync(administrator, "folder", "Thư mục chưa xuất bản", null);
        var id = await _site.PublishedMessageAsync(administrator, National);
        var due = await CreateAsync(
            administrator,
            "message",
            "Chờ đến giờ",
            National,
            Value("order", 7),
            Value("officialText", "Chờ.", "vi-VN")
        );
        Schedule(due);
        foreach (var document in new[] { id, due })
        {
            foreach (var target in new[] { hidden, _site.Folder(Own) })
                await RefusedAsync(writer, "PUT", $"document/{document}/move", Target(target));
            await RefusedAsync(writer, "PUT", $"document/{document}/move-to-recycle-bin", null);
            await RefusedAsync(writer, "DELETE", $"document/{document}", null);
        }
        var draft = await CreateAsync(writer, "message", "Nháp", National, Value("order", 8));
        using var moved = await writer.SendAsync("PUT", $"document/{draft}/move", Target(hidden));
        Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
    }

    [Fact]
    public async Task Only_publishers_can_change_what_is_scheduled()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var due = await CreateAsync(
            administrator,
            "message",
            "Chờ đến giờ",
            National,
            Value("order", 9),
            Value("officialText", "Đã duyệt.", "vi-VN")
        );
        Schedule(due);
        using var refused = await SaveAsync(writer, due, x => Put(x, "officialText", "Chưa ai duyệt.", "vi-VN"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("đang chờ đến giờ", await ReasonAsync(refused), StringComparison.Ordinal);
        using var taken = await SaveAsync(administrator, due, x => Put(x, "officialText", "Duyệt lại.", "vi-VN"));
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    [Fact]
    public async Task A_schedule_publishes_nothing_for_a_place_that_its_author_has_no_authority_over()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Folder(Own);
        var (own, foreign) = (
            await CreateAsync(officer, "message", "Hẹn giờ trong tỉnh", folder, _site.Message(9011)),
            await CreateAsync(officer, "message", "Hẹn giờ tỉnh khác", folder, _site.Message(9012))
        );
        // As in databases that were written before this check existed.
        var document = Documents.GetById(foreign)!;
        document.SetValue("places", $"umb://document/{_site.Place(Foreign):N}");
        Documents.Save(document, await NumberAsync(officer));
        foreach (var id in new[] { own, foreign })
            Schedule(id, TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1));
        var schedules = _site.Get<ISchedules>();
        var plans = schedules.Until(DateTimeOffset.MaxValue);
        while (plans.Any(x => (x.Document == own || x.Document == foreign) && x.Failure is null))
        {
            await Task.Delay(200);
            plans = schedules.Until(DateTimeOffset.MaxValue);
        }
        Assert.True(Documents.GetById(own)!.Published);
        Assert.False(Documents.GetById(foreign)!.Published);
        Assert.Contains(plans, x => x.Document == foreign && x.Failure is not null);
    }

    [Fact]
    public async Task A_schedule_runs_with_the_authority_of_whoever_set_it_and_not_of_the_last_author()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = _site.Folder(Own);
        var (central, province) = (
            await CreateAsync(administrator, "message", "Hẹn giờ của trung ương", folder, _site.Message(9013)),
            await CreateAsync(officer, "message", "Hẹn giờ của tỉnh", folder, _site.Message(9014))
        );
        Address(central, await NumberAsync(officer));
        await ScheduledSoonAsync(administrator, central);
        await ScheduledSoonAsync(officer, province);
        Address(province, await NumberAsync(administrator));

        string? FailureOf(Guid id) =>
            _site.Get<ISchedules>().Until(DateTimeOffset.MaxValue).SingleOrDefault(x => x.Document == id)?.Failure;
        // The log reports a schedule slightly before the document is read again.
        for (var tries = 0; tries < 600; tries++)
            if ((FailureOf(central) is null && !Documents.GetById(central)!.Published) || FailureOf(province) is null)
                await Task.Delay(200);
        Assert.Null(FailureOf(central));
        Assert.True(Documents.GetById(central)!.Published);
        Assert.Contains("Hà Nội", FailureOf(province), StringComparison.Ordinal);
        Assert.False(Documents.GetById(province)!.Published);
    }

    [Fact]
    public async Task A_translator_can_change_only_their_own_language_of_a_fully_published_document()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        var id = await _site.PublishedMessageAsync(administrator, National);
        var before = Documents.GetById(id)!;
        using var saved = await SaveAsync(
            translator,
            id,
            x =>
            {
                x["variants"]![0]!["name"] = "Tên bị đổi";
                x["variants"]!
                    .AsArray()
                    .Add(System.Text.Json.JsonSerializer.SerializeToNode(Variant("A message", "en-US")));
                Put(x, "officialText", "Chữ bị đổi", "vi-VN");
                Put(x, "officialText", "The wording", "en-US");
                Put(x, "order", 1);
                Put(x, "places", Picked(_site.Place(Foreign)));
            }
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        var after = Documents.GetById(id)!;
        Assert.Equal("The wording", after.GetValue<string>("officialText", "en-US"));
        Assert.Equal("A message", after.GetCultureName("en-US"));
        Assert.Equal(before.GetCultureName("vi-VN"), after.GetCultureName("vi-VN"));
        foreach (
            var (alias, culture) in new[] { ("officialText", "vi-VN"), ("order", null), ("places", (string?)null) }
        )
            Assert.Equal(before.GetValue(alias, culture), after.GetValue(alias, culture));
    }

    [Fact]
    public async Task A_translator_cannot_change_a_document_without_languages()
    {
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        foreach (var id in new[] { _site.Place(Foreign), _site.Folder(Own) })
        {
            using var refused = await SaveAsync(translator, id, x => x["variants"]![0]!["name"] = "Tên bị đổi");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
            Assert.Contains("không chia theo ngôn ngữ", await ReasonAsync(refused), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nobody_can_rename_move_or_delete_their_own_start_node_or_its_ancestors()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var above = await CreateAsync(administrator, "folder", "Bên trên", _site.Folder(Own));
        var start = await CreateAsync(administrator, "folder", "Được giao", above);
        var inside = await CreateAsync(administrator, "folder", "Bên trong", start);
        var other = await CreateAsync(administrator, "folder", "Cũng được giao", above);
        using var officer = await _site.SignInAsync([OfficerGroup.ProvinceOfficer], start, other);
        using var writer = await _site.SignInAsync([OfficerGroup.Writer, OfficerGroup.ProvinceOfficer], start);
        using (var renamed = await SaveAsync(officer, start, x => x["variants"]![0]!["name"] = "Tên khác"))
            Assert.Equal(HttpStatusCode.Forbidden, renamed.StatusCode);
        foreach (var (session, id) in new[] { (officer, start), (writer, start), (writer, above) })
        {
            await RefusedAsync(session, "PUT", $"document/{id}/move-to-recycle-bin", null);
            await RefusedAsync(session, "DELETE", $"document/{id}", null);
            await RefusedAsync(session, "PUT", $"document/{id}/move", Target(session == officer ? other : National));
        }
        using var own = await officer.SendAsync("PUT", $"document/{inside}/move-to-recycle-bin");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
    }

    [Fact]
    public async Task Provinces_cannot_create_or_change_what_central_groups_maintain()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var folder = await CreateAsync(administrator, "folder", "Ngăn", _site.Folder(Own));
        foreach (var type in new[] { "organisation", "place", "provinceFolder" })
        {
            var body = New(Guid.NewGuid(), type, "Của tỉnh", folder, Value("place", Picked(_site.Place(Own))));
            await RefusedAsync(
                officer,
                "POST",
                "document",
                type == "place" ? New(Guid.NewGuid(), type, "Nơi bịa", folder) : body
            );
        }
        foreach (var type in new[] { "campaign", "edition" })
            await RefusedAsync(officer, "POST", "document", New(Guid.NewGuid(), type, "Của tỉnh", null));
        using (
            var moved = await SaveAsync(officer, _site.Folder(Own), x => Put(x, "place", Picked(_site.Place(Foreign))))
        )
            Assert.Equal(HttpStatusCode.Forbidden, moved.StatusCode);
        var second = await CreateAsync(administrator, "folder", "Ngăn khác", _site.Folder(Own));
        var organisation = await CreateAsync(administrator, "organisation", "Sở Mẫu", folder);
        using (var renamed = await SaveAsync(officer, organisation, x => x["variants"]![0]!["name"] = "Tên bịa"))
            Assert.Equal(HttpStatusCode.Forbidden, renamed.StatusCode);
        foreach (
            var (method, path, body) in new (string, string, object?)[]
            {
                ("POST", $"document/{organisation}/copy", Target(folder)),
                (
                    "PUT",
                    $"document/{organisation}/publish",
                    new { publishSchedules = new[] { new { culture = "vi-VN" } } }
                ),
                ("PUT", $"document/{folder}/move-to-recycle-bin", null),
                ("DELETE", $"document/{organisation}", null),
                ("PUT", $"document/{organisation}/move", Target(second)),
            }
        )
            await RefusedAsync(officer, method, path, body);
    }

    // Bypasses the check, as a program could.
    private void Address(Guid id, int writer)
    {
        var document = Documents.GetById(id)!;
        document.SetValue("places", $"umb://document/{_site.Place(Foreign):N}");
        Documents.Save(document, writer);
    }

    // A time that has passed by the time a slow machine reads it is refused, so it is tried again further ahead.
    private static async Task ScheduledSoonAsync(Session session, Guid id)
    {
        for (var ahead = TimeSpan.FromSeconds(3); ; ahead *= 2)
        {
            var hour = TimeProvider.System.GetUtcNow() + ahead;
            using var answer = await PublishAsync(session, id, schedule: new { publishTime = hour });
            if (answer.IsSuccessStatusCode)
                return;
            Assert.True(ahead < TimeSpan.FromMinutes(2), await answer.Content.ReadAsStringAsync());
        }
    }

    private void Schedule(Guid id, DateTime? at = null)
    {
        var document = Documents.GetById(id)!;
        var plan = Documents.GetContentScheduleByContentId(id);
        plan.Add(
            new ContentSchedule(
                "vi-VN",
                at ?? TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(2),
                ContentScheduleAction.Release
            )
        );
        Documents.PersistContentSchedule(document, plan);
    }

    private async Task<int> NumberAsync(Session session) =>
        _site.Get<OfficerDirectory>().Find((await session.GetAsync("user/current"))["id"]!.GetValue<Guid>())!.Number;

    private static async Task RefusedAsync(Session session, string method, string path, object? body)
    {
        using var answer = await session.SendAsync(method, path, body);
        Assert.True(
            answer.StatusCode == HttpStatusCode.Forbidden,
            $"{method} {path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}"
        );
    }

    private static async Task<string> ReasonAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();
}
