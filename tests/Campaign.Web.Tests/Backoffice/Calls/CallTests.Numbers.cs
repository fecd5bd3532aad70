using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Approvals;
using Campaign.Web.Tests.Authority;

namespace Campaign.Web.Tests.Backoffice.Calls;

/// <summary>Another number, and what must not go out with it.</summary>
public abstract partial class CallTests<TSite>
{
    private const string NewNumber = "0205 3 000 222",
        English = "en-US";

    [Fact]
    public async Task Another_number_goes_out_with_a_notice_and_then_has_to_be_called_itself()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await CallAsync(officer, id, new { result = "answers", number = Number });
        await _site.FollowedAsync(x => x.Find<Service>(id)!.CallTested);
        var before = Draft(id).GetValue<DateTime>("verifiedOn");
        Assert.Null(await DueAsync(officer, id));

        var told = await OtherNumberAsync(officer, id);

        Assert.Equal(("corrected", Number), ((string)told["outcome"]!, (string)told["was"]!));
        Assert.Equal(NewNumber, Draft(id).GetValue<string>("phones", "vi-VN"));
        Assert.False(Draft(id).GetValue<bool>("callTested"));
        Assert.Equal(before, Draft(id).GetValue<DateTime>("verifiedOn"));
        Assert.Equal(Number, Public(id)!.Phones[0].Number);
        Assert.Equal(HttpStatusCode.OK, await CorrectAsync(officer, id, told));
        await _site.FollowedAsync(x => x.Find<Service>(id)!.Phones is [{ Number: NewNumber }]);
        Assert.Equal(new Phone(NewNumber), Public(id)!.Phones[0]);
        Assert.False(Public(id)!.CallTested);
        Assert.Equal(Number, _site.Authority.Snapshot.Notices.Last(id)!.Was);
        Assert.Equal(NewNumber, (string)(await DueAsync(officer, id))!["phones"]![0]!["number"]!);
    }

    [Fact]
    public async Task Another_number_also_stands_where_the_words_named_the_old_one()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await SaveAsync(
            officer,
            id,
            x =>
            {
                x["variants"]![0]!["name"] = $"Đường dây mẫu ({Number})";
                AuthoritySite.Put(x, "summary", "Gọi 02053000111, không phải 1 0205 3 000 111 2.", "vi-VN");
            }
        );
        Assert.Equal(HttpStatusCode.OK, (await ApprovalSite.PublishAsync(officer, id)).Status);
        await _site.FollowedAsync(x => x.Find<Service>(id)!.Title.EndsWith(')'));

        var told = await OtherNumberAsync(officer, id);
        Assert.Equal(HttpStatusCode.OK, await CorrectAsync(officer, id, told));

        await _site.FollowedAsync(x => x.Find<Service>(id)!.Phones is [{ Number: NewNumber }]);
        Assert.Equal($"Đường dây mẫu ({NewNumber})", Public(id)!.Title);
        Assert.Equal($"Gọi {NewNumber}, không phải 1 0205 3 000 111 2.", Public(id)!.Header.Summary);
    }

    [Fact]
    public async Task A_number_that_was_replaced_in_the_draft_cannot_confirm_the_new_one()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await OtherNumberAsync(officer, id);

        var told = await CallAsync(officer, id, new { result = "answers", number = Number });

        Assert.Equal("by-hand", (string)told["outcome"]!);
        Assert.False(Draft(id).GetValue<bool>("callTested"));
        Assert.NotEqual(Today.ToDateTime(default), Draft(id).GetValue<DateTime>("verifiedOn"));
        Assert.Equal(2, (await DueAsync(officer, id))!["calls"]!.AsArray().Count);
    }

    [Fact]
    public async Task Another_number_does_not_take_along_what_a_colleague_has_not_finished()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await SaveAsync(officer, id, x => AuthoritySite.Put(x, "eligibility", "Chưa xong (mẫu).", "vi-VN"));

        var told = await OtherNumberAsync(officer, id);

        Assert.Equal("saved", (string)told["outcome"]!);
        Assert.Null(told["prints"]);
        Assert.Contains("Số cũ đang công khai: tiếng Việt.", (string)told["says"]!, StringComparison.Ordinal);
        Assert.Equal(NewNumber, Draft(id).GetValue<string>("phones", "vi-VN"));
        Assert.Equal(Number, Public(id)!.Phones[0].Number);
        Assert.Null(Public(id)!.Eligibility);
    }

    [Fact]
    public async Task What_a_colleague_saves_after_the_call_is_not_published_by_the_button()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        var told = await OtherNumberAsync(officer, id);
        await SaveAsync(officer, id, x => AuthoritySite.Put(x, "eligibility", "Chưa xong (mẫu).", "vi-VN"));

        Assert.Equal(HttpStatusCode.Conflict, await CorrectAsync(officer, id, told));

        Assert.Null(Draft(id).GetValue<string>("eligibility", "vi-VN", published: true));
        Assert.Null(_site.Authority.Snapshot.Notices.Last(id));
    }

    [Fact]
    public async Task Another_number_goes_out_in_every_public_language_at_once()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await TranslateAsync(officer, id);

        var told = await OtherNumberAsync(officer, id);

        Assert.Equal("corrected", (string)told["outcome"]!);
        Assert.Contains("tiếng Việt, tiếng Anh", (string)told["says"]!, StringComparison.Ordinal);
        var english = told["prints"]![English]!.GetValue<string>();
        told["prints"]!.AsObject().Remove(English);
        Assert.Equal(HttpStatusCode.Conflict, await CorrectAsync(officer, id, told));
        told["prints"]![English] = english;
        Assert.Equal(HttpStatusCode.OK, await CorrectAsync(officer, id, told));
        await _site.FollowedAsync(x =>
            new[] { "vi-VN", English }.All(y => x.Find<Service>(id, y) is { Phones: [{ Number: NewNumber }] })
        );
    }

    [Fact]
    public async Task Other_hours_go_out_in_place_of_those_of_the_number_in_every_public_language()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await TranslateAsync(officer, id);
        var heard = new
        {
            result = "other-hours",
            number = Number,
            hours = "T2-T6 08:00-11:00",
        };

        var told = await CallAsync(officer, id, heard);

        Assert.Equal(HttpStatusCode.OK, await CorrectAsync(officer, id, told));
        await _site.FollowedAsync(x =>
            new[] { "vi-VN", English }.All(y =>
                x.Find<Service>(id, y)
                    is { Phones: [{ Hours: null, Cost: not null }], Hours.Spans: [{ Opens.Hour: 8 }, ..] }
            )
        );
    }

    [Fact]
    public async Task Another_number_waits_when_one_language_has_unfinished_words_and_its_languages_are_named()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await TranslateAsync(officer, id);
        await SaveAsync(officer, id, x => AuthoritySite.Put(x, "eligibility", "Not finished.", English));

        var told = await OtherNumberAsync(officer, id);

        Assert.Equal("saved", (string)told["outcome"]!);
        Assert.Contains(
            "Số cũ đang công khai: tiếng Việt, tiếng Anh.",
            (string)told["says"]!,
            StringComparison.Ordinal
        );
        Assert.False(Draft(id).GetValue<bool>("callTested"));
        Assert.NotEqual(Today.ToDateTime(default), Draft(id).GetValue<DateTime>("verifiedOn"));
    }

    [Fact]
    public async Task Another_number_that_somebody_else_has_to_approve_goes_out_as_a_correction_in_every_language()
    {
        using var officer = await _site.SignInAsync(OfficerGroup.ProvinceOfficer);
        using var writer = await _site.SignInAsync(OfficerGroup.Writer);
        using var chief = await _site.SignInAsync(OfficerGroup.ChiefEditor);
        var id = await ServiceAsync(officer, AuthoritySite.Own);
        await TranslateAsync(officer, id);

        var told = await OtherNumberAsync(writer, id);

        Assert.Equal(("submitted", Number), ((string)told["outcome"]!, (string)told["was"]!));
        Assert.Contains("thu hồi ngay", (string)told["says"]!, StringComparison.Ordinal);
        var view = await ApprovalSite.ViewAsync(officer, id);
        var asked = view["history"]![0]!["steps"]![0]!["words"]!.GetValue<string>();
        Assert.Contains("Đính chính", asked, StringComparison.Ordinal);
        foreach (var language in view["languages"]!.AsArray())
            Assert.Equal(
                HttpStatusCode.OK,
                (await ApprovalSite.DecideAsync(chief, id, language!["open"]!, "approve")).Status
            );
        Assert.Equal(Number, Public(id)!.Phones[0].Number);
        using var corrected = await chief.SendAsync(
            "POST",
            $"campaign/recalls/{id}/correct",
            new { was = Number, now = NewNumber }
        );
        Assert.Equal(HttpStatusCode.OK, corrected.StatusCode);
        await _site.FollowedAsync(x =>
            new[] { "vi-VN", English }.All(y => x.Find<Service>(id, y) is { Phones: [{ Number: NewNumber }] })
        );
        Assert.Equal(Number, _site.Authority.Snapshot.Notices.Last(id)!.Was);
    }

    private Service? Public(Guid id) => _site.Authority.Snapshot.Find<Service>(id);

    private static Task<JsonNode> OtherNumberAsync(Session session, Guid id) =>
        CallAsync(
            session,
            id,
            new
            {
                result = "other-number",
                number = Number,
                newNumber = NewNumber,
            }
        );

    // As the button does: with the prints of the drafts that the officer was told of.
    private static async Task<HttpStatusCode> CorrectAsync(Session session, Guid id, JsonNode told)
    {
        var body = new JsonObject
        {
            ["was"] = told["was"]!.DeepClone(),
            ["now"] = told["now"]!.DeepClone(),
            ["prints"] = told["prints"]!.DeepClone(),
        };
        using var answer = await session.SendAsync("POST", $"campaign/recalls/{id}/correct", body);
        return answer.StatusCode;
    }

    private async Task TranslateAsync(Session session, Guid id)
    {
        await SaveAsync(
            session,
            id,
            x =>
            {
                x["variants"]!
                    .AsArray()
                    .Add(
                        System.Text.Json.JsonSerializer.SerializeToNode(
                            AuthoritySite.Variant($"Sample line {id:N}", English)
                        )
                    );
                AuthoritySite.Put(x, "phones", $"{Number} | | Sample | sample hours", English);
            }
        );
        using var done = await AuthoritySite.PublishAsync(session, id, English);
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
        await _site.FollowedAsync(x => x.Find<Service>(id, English) is not null);
    }

    private static async Task SaveAsync(Session session, Guid id, Action<JsonObject> change)
    {
        using var saved = await AuthoritySite.SaveAsync(session, id, change);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }
}
