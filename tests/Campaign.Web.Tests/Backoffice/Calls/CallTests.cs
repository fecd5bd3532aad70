using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Backoffice.Calls;

[Collection("whole")]
public sealed class CallsOnSqlite(SqliteSite site) : CallTests<SqliteSite>(site);

[Collection("whole")]
public sealed class CallsOnPostgres(PostgresSite site) : CallTests<PostgresSite>(site);

/// <summary>What officers hear on the telephone reaches draft, pages and machines.</summary>
public abstract partial class CallTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Number = "0205 3 000 111";

    private readonly ApprovalSite _site = new(whole);

    private DateOnly Today => _site.Get<CampaignClock>().Today;

    [Fact]
    public async Task A_number_that_answers_has_its_new_date_on_pages_and_in_hsds_by_itself()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        var due = await DueAsync(officer, id);
        Assert.Equal(Number, due!["phones"]![0]!["number"]!.GetValue<string>());
        Assert.Contains(due["questions"]!.AsArray(), x => x!.GetValue<string>().Contains("Trung tâm mẫu"));

        var told = await CallAsync(officer, id, new { result = "answers", number = Number });

        Assert.Equal("published", told["outcome"]!.GetValue<string>());
        await _site.FollowedAsync(x => x.Find<Service>(id) is { CallTested: true } y && y.VerifiedOn == Today);
        var hsds = JsonNode.Parse(await whole.Http.GetStringAsync($"/hsds/v3/services/{id}"))!;
        Assert.Equal($"{Today:yyyy-MM-dd}", hsds["assured_date"]!.GetValue<string>());
        Assert.Null(await DueAsync(officer, id));
    }

    [Fact]
    public async Task A_date_does_not_take_along_what_else_waits_in_the_draft()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        using (
            var saved = await AuthoritySite.SaveAsync(
                officer,
                id,
                x => AuthoritySite.Put(x, "eligibility", "Chưa xong (mẫu).", "vi-VN")
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());

        var told = await CallAsync(officer, id, new { result = "answers", number = Number });

        Assert.Equal("saved", told["outcome"]!.GetValue<string>());
        Assert.Equal("Chưa xong (mẫu).", Draft(id).GetValue<string>("eligibility", "vi-VN"));
        Assert.Equal(Today.ToDateTime(default), Draft(id).GetValue<DateTime>("verifiedOn"));
        Assert.Null(_site.Authority.Snapshot.Find<Service>(id)!.Eligibility);
    }

    [Fact]
    public async Task What_a_writer_heard_is_submitted_for_approval()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);

        var told = await CallAsync(writer, id, new { result = "answers", number = Number });

        Assert.Equal("submitted", told["outcome"]!.GetValue<string>());
        Assert.Equal(["Submit"], await _site.StepsAsync(id));
        var open = await ApprovalSite.OpenAsync(officer, id);
        Assert.Equal(HttpStatusCode.OK, (await ApprovalSite.DecideAsync(officer, id, open, "publish")).Status);
        await _site.FollowedAsync(x => x.Find<Service>(id)!.VerifiedOn == Today);
    }

    [Fact]
    public async Task Other_hours_change_the_draft_and_nothing_that_people_see_yet()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        var body = new
        {
            result = "other-hours",
            number = Number,
            hours = "T2-T6 08:00-11:00",
        };

        var told = await CallAsync(officer, id, body);

        // What stands in the row of the number is what people were told of it.
        Assert.Equal(("giờ mẫu", body.hours), (told["was"]!.GetValue<string>(), (string)told["now"]!));
        Assert.Equal(body.hours, Draft(id).GetValue<string>("hours"));
        Assert.Equal(
            [Number, "mẫu", "Mẫu", "", "có"],
            Draft(id).GetValue<string>("phones", "vi-VN")!.Split('|', StringSplitOptions.TrimEntries)
        );
        Assert.Equal(new TimeOnly(7, 30), _site.Authority.Snapshot.Find<Service>(id)!.Hours!.Spans[0].Opens);
    }

    [Fact]
    public async Task Three_calls_nobody_answers_ask_for_withdrawal_and_one_answer_ends_that()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        for (var i = 1; i <= 3; i++)
        {
            var told = await CallAsync(officer, id, new { result = "no-answer", number = Number });
            Assert.Equal((i, i == 3), ((int)told["failures"]!, (bool)told["asksForWithdrawal"]!));
        }
        var due = (await DueAsync(officer, id))!;
        Assert.True(due["asksForWithdrawal"]!.GetValue<bool>());
        Assert.Equal(3, due["calls"]!.AsArray().Count);
        Assert.NotNull(_site.Authority.Snapshot.Find<Service>(id));
        Assert.False(Draft(id).Edited);

        var answered = await CallAsync(officer, id, new { result = "answers", number = Number });
        Assert.False(answered["asksForWithdrawal"]!.GetValue<bool>());
    }

    [Theory]
    [InlineData("02053000111")]
    [InlineData("3 000 111")]
    [InlineData("trung tam mau")]
    public async Task A_number_that_is_not_due_is_found_by_its_digits_or_name_in_an_officer_s_own_places(string words)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var foreign = await ServiceAsync(administrator, AuthoritySite.Foreign);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await CallAsync(officer, id, new { result = "answers", number = Number });
        await _site.FollowedAsync(x => x.Find<Service>(id) is { CallTested: true });
        Assert.Null(await DueAsync(officer, id));

        var list = await officer.GetAsync($"campaign/calls?q={Uri.EscapeDataString(words)}");

        var found = list["items"]!.AsArray().Select(x => (Guid)x!["id"]!).ToList();
        Assert.Contains(id, found);
        Assert.DoesNotContain(foreign, found);
        var nothing = await officer.GetAsync("campaign/calls?q=kh%C3%B4ng%20c%C3%B3%20n%C6%A1i%20n%C3%A0o");
        Assert.Empty(nothing["items"]!.AsArray());
    }

    [Fact]
    public async Task An_officer_calls_for_their_own_places_only()
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var translator = await _site.SignInAsync(OfficerGroup.Translator);
        var foreign = await ServiceAsync(administrator, AuthoritySite.Foreign);
        var national = _site.Authority.Snapshot.All<Service>().First(x => x.IsNeeded);

        Assert.NotNull(await DueAsync(administrator, foreign));
        Assert.Null(await DueAsync(officer, foreign));
        foreach (
            var (who, service, number) in new[]
            {
                (officer, foreign, Number),
                (officer, national.Id, national.Phones[0].Number),
                (translator, foreign, Number),
            }
        )
        {
            using var answer = await who.SendAsync(
                "POST",
                $"campaign/calls/{service}",
                new { result = "closed", number }
            );
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        Assert.Empty((await DueAsync(administrator, foreign))!["calls"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"number":"0205 3 000 111"}""", "kết quả")]
    [InlineData("""{"result":"answers","number":"113"}""", "số đã gọi")]
    [InlineData("""{"result":"other-hours","number":"0205 3 000 111"}""", "giờ trực mới")]
    [InlineData(
        """{"result":"other-hours","number":"0205 3 000 111","hours":"lúc nào cũng được"}""",
        "Không đọc được giờ"
    )]
    [InlineData("""{"result":"other-number","number":"0205 3 000 111","newNumber":"<script>"}""", "chữ số")]
    [InlineData("""{"result":"other-number","number":"0205 3 000 111","newNumber":"0205 3 000 111"}""", "khác số cũ")]
    [InlineData(
        """{"result":"no-answer","number":"0205 3 000 111","words":"Nơi tạm lánh ở số 12 ngõ 34 đường Láng."}""",
        "nơi tạm lánh"
    )]
    public async Task What_cannot_be_is_refused_in_a_sentence_and_nothing_is_kept(string body, string sentence)
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);

        using var answer = await officer.SendAsync("POST", $"campaign/calls/{id}", JsonNode.Parse(body));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();
        Assert.Contains(sentence, said, StringComparison.Ordinal);
        Assert.Empty((await DueAsync(officer, id))!["calls"]!.AsArray());
    }

    private Umbraco.Cms.Core.Models.IContent Draft(Guid id) => _site.Get<IContentService>().GetById(id)!;

    private async Task<Guid> ServiceAsync(
        Session session,
        string place,
        bool published = true,
        string? addressed = null
    )
    {
        var kind = _site.Get<Content.Projection.Projector>().Lists[Core.Vocabularies.VocabularySet.ServiceKind];
        var id = await AuthoritySite.CreateAsync(
            session,
            "service",
            $"Đường dây mẫu {Guid.NewGuid():N}",
            _site.Authority.Folder(place),
            AuthoritySite.Value("kinds", new[] { kind.NameOf("tu-van-tam-ly")! }),
            AuthoritySite.Value("operator", "Trung tâm mẫu", "vi-VN"),
            AuthoritySite.Value("phones", $"{Number} | mẫu | Mẫu | giờ mẫu | có", "vi-VN"),
            AuthoritySite.Value("hours", "T2-T6 07:30-11:30"),
            AuthoritySite.Value("verifiedOn", $"{Today.AddDays(-200):yyyy-MM-dd}"),
            AuthoritySite.Value("sourceNote", "Mẫu."),
            AuthoritySite.Value("sample", value: true),
            AuthoritySite.Value(
                "places",
                addressed is null ? null : AuthoritySite.Picked(_site.Authority.Place(addressed))
            )
        );
        if (!published)
            return id;
        using var done = await AuthoritySite.PublishAsync(session, id);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x => x.Find<Service>(id) is not null);
        return id;
    }

    private static async Task<JsonNode?> DueAsync(Session session, Guid id) =>
        (await session.GetAsync("campaign/calls"))["items"]!
            .AsArray()
            .FirstOrDefault(x => x!["id"]!.GetValue<Guid>() == id);

    private static async Task<JsonNode> CallAsync(Session session, Guid id, object body)
    {
        using var answer = await session.SendAsync("POST", $"campaign/calls/{id}", body);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
