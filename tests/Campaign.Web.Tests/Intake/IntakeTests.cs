using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Content.Intake;
using Campaign.Core.Campaigns;
using Campaign.Core.Intake;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Web.Tests.Intake;

[Collection("whole")]
public sealed class IntakeOnSqlite(SqliteSite site) : IntakeTests<SqliteSite>(site);

[Collection("whole")]
public sealed class IntakeOnPostgres(PostgresSite site) : IntakeTests<PostgresSite>(site);

/// <summary>A plan becomes drafts, is published as a whole, is read again, and is withdrawn as a whole.</summary>
public abstract class IntakeTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private const string Desk = "campaign/intake/";

    private const int Nobody = -1;

    // Its first message is the other plan's second one.
    private const string Second =
        "Số: 12/KH-UBND\n\nKẾ HOẠCH\nTriển khai Tháng hành động vì bình đẳng giới năm 2011\n\n"
        + "I. NỘI DUNG\n1. Thông điệp truyền thông\n"
        + "- Thực hiện bình đẳng giới là tiêu chí của tiến bộ, văn minh.\n- Yêu thương là sẻ chia mỗi ngày.\n\n"
        + "II. THỜI GIAN\nTừ ngày 15/11/2011 đến ngày 15/12/2011.\n";

    private CampaignSnapshot Snapshot => site.Services.GetRequiredService<SnapshotStore>().Current;

    private IntakeDesk Intake => site.Services.GetRequiredService<IntakeDesk>();

    private IntakePublishing Publishing => site.Services.GetRequiredService<IntakePublishing>();

    [Fact]
    public async Task A_plan_becomes_a_published_edition_and_can_be_withdrawn_as_a_whole()
    {
        var drafts = Intake.Compare(Read(PlanOfAnotherYear.Text(2011)));
        Assert.All(drafts, x => Assert.Null(x.Existing));
        var made = await Intake.MakeAsync([.. drafts.Select(x => x.Draft)], Nobody);
        Assert.Equal([], made.Faults);
        Assert.Empty(Messages(2011));

        var published = Publishing.Publish(made.Set!.Value, Nobody);
        Assert.Equal([], published.Faults);
        await UntilAsync(() => Messages(2011).Length == 16);
        var messages = Messages(2011);
        Assert.Equal(Enumerable.Range(1, 16), messages.Select(x => x.Order));
        Assert.Equal("Giảm cách xã hội, kết nối yêu thương.", messages[6].OfficialText);
        Assert.Equal("Giãn cách xã hội, kết nối yêu thương.", messages[6].CorrectedText);
        Assert.Equal((false, true), (messages[0].Evergreen, messages[1].Evergreen));
        Assert.NotNull(messages[14].HelpLine);
        Assert.Null(messages[1].HelpLine);
        var edition = Assert.Single(Snapshot.All<Edition>(), x => x.Year == 2011);
        Assert.Equal((new DateOnly(2011, 11, 15), new DateOnly(2011, 12, 15)), (edition.Start, edition.End));
        Assert.Null(edition.Theme);
        var theme = Assert.Single(Snapshot.All<LocalTheme>(), x => x.Header.Edition == 2011);
        Assert.StartsWith("Đảm bảo an sinh xã hội, tăng cường quyền năng", theme.Theme, StringComparison.Ordinal);
        var gifts = Assert.Single(Snapshot.All<Allocation>(), x => x.Header.Edition == 2011);
        Assert.Equal(
            (44, 44, 500_000L, 22_000_000L),
            (gifts.TotalQuantity, gifts.DeclaredQuantity, gifts.UnitValue, gifts.TotalValue)
        );
        Assert.Equal(["thực phẩm thiết yếu", "tiền mặt"], gifts.Parts.Select(x => x.Name));
        Assert.Contains(
            Snapshot.All<ReportingDuty>(),
            x =>
                x.Header.Edition == 2011
                && x.DueBefore == new DateOnly(2011, 12, 17)
                && x.Via == "Sở Lao động - Thương binh và Xã hội"
        );

        // Read again, it gives the same drafts; with one corrected letter, only that letter's change is shown.
        Assert.All(
            Intake.Compare(Read(PlanOfAnotherYear.Text(2011))),
            x => Assert.False(x.DoesSomething, x.Name + string.Concat(x.Differences))
        );
        var corrected = PlanOfAnotherYear
            .Text(2011)
            .Replace(
                "Chấm dứt bạo lực, vun đắp yêu thương.",
                "Chấm dứt bạo lực, vun đắp tình thương.",
                StringComparison.Ordinal
            );
        var change = Assert.Single(Intake.Compare(Read(corrected)), x => x.DoesSomething && x.Draft.Type == "message");
        Assert.Equal("officialText", Assert.Single(change.Differences).Field);
        Assert.Empty(Intake.Dropped(Intake.Compare(Read(corrected))));
        var shorter = corrected.Replace("Chấm dứt bạo lực, vun đắp tình thương.", "", StringComparison.Ordinal);
        var dropped = Intake.Dropped(Intake.Compare(Read(shorter)));
        Assert.Equal(("message", 1), (dropped[0].Type, dropped.Count));
        var changed = await Intake.MakeAsync([change.Draft], Nobody);
        Assert.Equal((1, 0), (changed.Items, changed.Faults.Count));
        Assert.Equal("Chấm dứt bạo lực, vun đắp yêu thương.", Messages(2011)[5].OfficialText);

        // Another document adds its own items after the existing ones.
        var second = Intake.Compare(Read(Second)).Where(x => x.Draft.Type == "message").ToList();
        Assert.Equal(["2011-01", "2011-02-2"], second.Select(x => x.Draft.Id));
        Assert.All(
            Intake.Compare(Read(Second)).Where(x => x.Draft.Type == "event"),
            x => Assert.False(x.DoesSomething, x.Name)
        );
        Assert.Empty(second[0].Differences);
        Assert.NotNull(second[0].Existing);
        Assert.Equal(("18", null), (second[1].Draft.Text("order"), second[1].Existing));
        var itself = Assert.Single(Intake.Compare(Read(Second)), x => x.Draft.Type == "document").Draft;
        var added = await Intake.MakeAsync([itself, second[1].Draft], Nobody);
        Assert.Equal((2, 0), (added.Items, added.Faults.Count));
        Assert.All(
            Intake.Compare(Read(Second)).Where(x => x.Draft.Type is "message" or "document"),
            x => Assert.False(x.DoesSomething, x.Name + string.Concat(x.Differences))
        );

        Assert.Equal([], Publishing.Withdraw(made.Set.Value, Nobody).Faults);
        await UntilAsync(() => Messages(2011).Length == 0);
        Assert.DoesNotContain(Snapshot.All<Edition>(), x => x.Year == 2011);
        Assert.NotEmpty(Messages(2021));
    }

    [Fact]
    public async Task One_broken_rule_keeps_the_whole_set_from_being_published()
    {
        // The rows of the table add up to 44, but the total it prints is different.
        var wrong = PlanOfAnotherYear
            .Text(2012)
            .Replace("Tổng cộng\t\t44", "Tổng cộng\t\t45", StringComparison.Ordinal);
        var made = await Intake.MakeAsync([.. Intake.Compare(Read(wrong)).Select(x => x.Draft)], Nobody);
        Assert.Equal([], made.Faults);
        var published = Publishing.Publish(made.Set!.Value, Nobody);
        Assert.Contains(published.Faults, x => x.Contains("Văn bản ghi tổng 45", StringComparison.Ordinal));
        Assert.Equal(0, published.Items);
        Assert.Empty(Messages(2012));
    }

    [Fact]
    public async Task Drafts_whose_references_are_missing_are_not_created()
    {
        var messages = Intake
            .Compare(Read(PlanOfAnotherYear.Text(2013)))
            .Where(x => x.Draft.Type == "message")
            .Select(x => x.Draft);
        var made = await Intake.MakeAsync([.. messages], Nobody);
        Assert.NotEmpty(made.Faults);
        Assert.Null(made.Set);
    }

    [Fact]
    public void For_an_existing_edition_its_messages_are_found_again()
    {
        var drafts = Intake.Compare(Read(PlanOfAnotherYear.Text(2021)));
        Assert.All(
            drafts.Where(x => x.Draft.Type is "message" or "edition" or "document"),
            x => Assert.NotNull(x.Existing)
        );
        Assert.DoesNotContain(
            drafts.SelectMany(x => x.Differences),
            x => x.Field is "officialText" or "correctedText" or "evergreen"
        );
    }

    [Fact]
    public async Task The_screen_reads_in_a_separate_process_and_is_only_for_officers_of_the_whole_country()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await SendFileAsync(
            chief,
            Desk + "read?name=ke-hoach.txt",
            Encoding.UTF8.GetBytes(PlanOfAnotherYear.Text(2014))
        );
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var view = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
        Assert.Equal(16, view["drafts"]!.AsArray().Count(x => x!["type"]!.GetValue<string>() == "message"));
        using var refused = await SendFileAsync(
            chief,
            Desk + "read?name=en.txt",
            "The plan of the province, in English only, for the whole month."u8.ToArray()
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("tiếng Việt", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        foreach (var (id, campaign) in new[] { ("../../x", "thang-hanh-dong"), ("2014-01", null) })
        {
            using var made = await chief.SendAsync(
                "POST",
                Desk + "make",
                new
                {
                    drafts = new[]
                    {
                        new
                        {
                            type = "message",
                            id,
                            campaign,
                            year = 2014,
                            fields = Array.Empty<object>(),
                        },
                    },
                }
            );
            Assert.Contains("không phải mục nào", await made.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        using var torn = await chief.SendAsync(
            "POST",
            Desk + "make",
            new
            {
                drafts = new[]
                {
                    new
                    {
                        type = "message",
                        id = "2014-01",
                        fields = new object?[] { null },
                    },
                },
            }
        );
        Assert.Equal(HttpStatusCode.BadRequest, torn.StatusCode);

        using var local = await site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var forbidden = await SendFileAsync(
            local,
            Desk + "read?name=ke-hoach.txt",
            Encoding.UTF8.GetBytes(PlanOfAnotherYear.Text(2014))
        );
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);
        using var plain = await chief.SendAsync(
            "PUT",
            Desk + $"{Guid.NewGuid()}/hour",
            new { at = "2030-01-01T08:00:00" }
        );
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        Assert.Contains("múi giờ", await plain.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var sets = await local.SendAsync("GET", Desk + "sets");
        Assert.Equal("[]", await sets.Content.ReadAsStringAsync());
        using var hour = await local.SendAsync(
            "PUT",
            Desk + $"{Guid.NewGuid()}/hour",
            new { at = "2030-01-01T08:00:00Z" }
        );
        Assert.Equal(HttpStatusCode.Forbidden, hour.StatusCode);
        foreach (var deed in (string[])["make", $"{Guid.NewGuid()}/publish", $"{Guid.NewGuid()}/withdraw"])
        {
            using var denied = await local.SendAsync(
                "POST",
                Desk + deed,
                new
                {
                    drafts = new[]
                    {
                        new
                        {
                            type = "document",
                            id = "kh",
                            fields = new[] { new { name = "title", text = "A" } },
                        },
                    },
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, denied.StatusCode);
        }
    }

    [Fact]
    public async Task What_a_letter_does_not_say_comes_from_the_nation_and_no_translation_goes_out_with_it()
    {
        // Only a line that is the nation's own and to be called today is taken over.
        var documents = site.Services.GetRequiredService<IContentService>();
        var national = Snapshot.All<KeyMessage>().First(x => x.HelpLine is not null && x.Header.Places.IsEmpty);
        var province = Snapshot.All<Place>().First(x => x.Ref == "68").Id;
        var source = documents.GetById(national.Id)!;
        Assert.True(await IsTakenOverAsync("Gọi 0263 000 000", "places", null));
        Assert.False(await IsTakenOverAsync("Gọi 0263 000 001", "places", $"umb://document/{province:N}"));
        Assert.False(await IsTakenOverAsync("Gọi 0263 000 002", "sample", true));
        Assert.False(await IsTakenOverAsync("Gọi 0263 000 003", "validUntil", new DateTime(2020, 1, 1)));
        Assert.False(await IsTakenOverAsync("Gọi 0263 000 004", "validFrom", new DateTime(2099, 1, 1)));

        var made = await Intake.MakeAsync(
            [.. Intake.Compare(Read(PlanOfAnotherYear.Text(2006))).Select(x => x.Draft)],
            Nobody
        );
        Assert.Equal([], made.Faults);
        Assert.Equal([], Publishing.Publish(made.Set!.Value, Nobody).Faults);
        await UntilAsync(() => Messages(2006).Length == 16);

        // A translator has begun; then a corrected letter changes the Vietnamese of the same message.
        var message = documents.GetById(Messages(2006)[5].Id)!;
        message.SetCultureName("Half a translation", "en-US");
        message.SetValue("officialText", "Half a", "en-US");
        documents.Save(message);
        var corrected = PlanOfAnotherYear
            .Text(2006)
            .Replace("vun đắp yêu thương", "vun đắp tình thương", StringComparison.Ordinal);
        var change = Assert.Single(Intake.Compare(Read(corrected)), x => x.DoesSomething && x.Draft.Type == "message");
        var changed = await Intake.MakeAsync([change.Draft], Nobody);
        Assert.Equal([], Publishing.Publish(changed.Set!.Value, Nobody).Faults);
        await UntilAsync(() => Messages(2006)[5].OfficialText!.Contains("tình thương", StringComparison.Ordinal));
        Assert.False(documents.GetById(message.Key)!.IsCulturePublished("en-US"));

        // Sent once more it changes nothing, so nothing of what others have begun goes out with it either.
        var again = await Intake.MakeAsync([change.Draft], Nobody);
        Assert.Empty(Publishing.ItemsOf(again.Set!.Value));

        async Task<bool> IsTakenOverAsync(string line, string field, object? value)
        {
            var before = source.GetValue(field, Language(field));
            await PublishAsync(line, field, value);
            var isTaken = Intake.Compare(Read(PlanOfAnotherYear.Text(2006))).Any(x => x.Draft.Text("helpLine") == line);
            await PublishAsync(national.HelpLine!, field, before);
            return isTaken;
        }

        async Task PublishAsync(string line, string field, object? value)
        {
            source.SetValue("helpLine", line, Language("helpLine"));
            source.SetValue(field, value, Language(field));
            documents.Save(source);
            Assert.True(documents.Publish(source, ["*"]).Success);
            await UntilAsync(() => Snapshot.All<KeyMessage>().First(x => x.Header.Id == source.Key).HelpLine == line);
        }

        string? Language(string field) => source.Properties[field]!.PropertyType.VariesByCulture() ? "vi-VN" : null;
    }

    private KeyMessage[] Messages(int year) =>
        [
            .. Snapshot
                .All<KeyMessage>()
                .Where(x => x.Header.Edition == year && x.Header.Campaign == "thang-hanh-dong")
                .OrderBy(x => x.Order),
        ];

    private static IntakeReading Read(string plan) => IntakeReader.Read(LinesOfText.Blocks(plan));

    private static Task<HttpResponseMessage> SendFileAsync(Session session, string path, byte[] file) =>
        session.SendAsync("POST", path, change: x => x.Content = new ByteArrayContent(file));

    private async Task UntilAsync(Func<bool> condition)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        for (var seq = Snapshot.Seq; !condition(); seq = Snapshot.Seq)
            await site.Services.GetRequiredService<SnapshotStore>().NewerThanAsync(seq, patience.Token);
    }
}
