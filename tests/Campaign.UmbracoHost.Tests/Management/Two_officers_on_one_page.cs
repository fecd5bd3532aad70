using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Two_officers_on_one_page(BackofficeFixture fixture)
{
    private Session Lan => fixture.As(OfficerGroup.ChiefEditor);

    private Session Minh => fixture.As(OfficerGroup.Writer);

    [Fact]
    public async Task The_second_save_is_refused_and_names_who_was_first()
    {
        var page = await NewPageAsync();
        var (lan, minh) = (await StateAsync(Lan, page), await StateAsync(Minh, page));
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(Lan, page, lan, "Lan sửa")).Status);
        var refused = await SaveAsync(Minh, page, minh, "Minh sửa");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Cán bộ Tổng biên tập đã lưu trang này", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Lan sửa", await TitleAsync(page));
    }

    [Fact]
    public async Task Of_saves_at_the_same_moment_exactly_one_wins()
    {
        var page = await NewPageAsync();
        for (var i = 0; i < 10; i++)
        {
            var state = await StateAsync(Lan, page);
            var answers = await Task.WhenAll(
                SaveAsync(Lan, page, state, $"Lan {i}"),
                SaveAsync(Minh, page, state, $"Minh {i}")
            );
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(x => x.Status).Order());
        }
    }

    [Fact]
    public async Task One_officer_can_save_again_and_again_with_the_state_each_save_returns()
    {
        var page = await NewPageAsync();
        var state = await StateAsync(Lan, page);
        for (var i = 0; i < 3; i++)
        {
            var saved = await SaveAsync(Lan, page, state, $"Lần {i}");
            Assert.Equal(HttpStatusCode.OK, saved.Status);
            state = saved.State!;
        }
        Assert.Equal(state, await StateAsync(Minh, page));
    }

    [Fact]
    public async Task A_colleague_who_publishes_causes_no_conflict_because_no_text_changed()
    {
        var page = await NewPageAsync();
        var state = await StateAsync(Minh, page);
        await Lan.PublishAsync(fixture.National);
        await Lan.PublishAsync(page);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(Minh, page, state, "Minh sửa sau khi Lan xuất bản")).Status);
    }

    [Fact]
    public async Task What_nobody_has_read_is_not_overwritten()
    {
        var page = await NewPageAsync();
        Assert.Equal((HttpStatusCode)428, (await SaveAsync(Lan, page, null, "Mù")).Status);
    }

    [Fact]
    public async Task A_draft_changed_by_a_colleague_is_not_published_unseen()
    {
        var page = await NewPageAsync();
        var state = await StateAsync(Lan, page);
        await SaveAsync(Minh, page, state, "Minh đổi");
        using var answer = await Lan.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } },
            x => x.Headers.TryAddWithoutValidation("If-Match", state)
        );
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
    }

    [Fact]
    public async Task Publishing_without_opening_the_page_publishes_the_draft_as_it_is_now()
    {
        var page = await NewPageAsync();
        await SaveAsync(Minh, page, await StateAsync(Minh, page), "Minh vừa đổi");
        await Lan.PublishAsync(fixture.National);
        await Lan.PublishAsync(page);
        var published = (await Lan.GetAsync($"document/{page}/published"))["values"]!.AsArray();
        Assert.Equal(
            "Minh vừa đổi",
            published.Single(x => x!["alias"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>()
        );
    }

    [Fact]
    public async Task A_branch_whose_top_a_colleague_changed_is_not_published_unseen()
    {
        var page = await NewPageAsync();
        var state = await StateAsync(Lan, page);
        await SaveAsync(Minh, page, state, "Minh đổi");
        var request = new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } };
        Assert.Equal(
            HttpStatusCode.Conflict,
            (await ChangeAsync($"document/{page}/publish-with-descendants", request, state)).Status
        );
        await Lan.PublishAsync(fixture.National);
        Assert.Equal(
            HttpStatusCode.OK,
            (await ChangeAsync($"document/{page}/publish-with-descendants", request, state: null)).Status
        );
    }

    [Fact]
    public async Task What_must_not_be_public_is_taken_off_whatever_a_colleague_wrote_and_that_text_stays_guarded()
    {
        var page = await NewPageAsync();
        await Lan.PublishAsync(fixture.National);
        await Lan.PublishAsync(page);
        var state = await StateAsync(Lan, page);
        await SaveAsync(Minh, page, state, "Minh đổi");
        var off = await ChangeAsync($"document/{page}/unpublish", new { cultures = new[] { "vi-VN" } }, state);
        Assert.Equal((HttpStatusCode.OK, null), off);
        Assert.Equal(HttpStatusCode.Conflict, (await SaveAsync(Lan, page, state, "Lan đè lên")).Status);
    }

    [Fact]
    public async Task After_a_move_the_open_editor_can_still_save_even_when_a_namesake_changed_the_name()
    {
        var (here, target) = (await NewFolderAsync(), await NewFolderAsync());
        await Lan.CreateAsync(SampleTypes.Page, "Trang chung", target);
        var page = await Lan.CreateAsync(SampleTypes.Page, "Trang chung", here);
        var state = (await SaveAsync(Lan, page, await StateAsync(Lan, page), "Lan viết")).State!;
        var moved = await ChangeAsync($"document/{page}/move", new { target = new { id = target } }, state);
        Assert.Equal(HttpStatusCode.OK, moved.Status);
        Assert.NotEqual(state, moved.State);
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(Lan, page, moved.State, "Lan viết tiếp")).Status);
    }

    [Fact]
    public async Task Moving_a_page_without_having_seen_a_colleagues_text_does_not_return_its_state()
    {
        var target = await NewFolderAsync();
        var page = await NewPageAsync();
        var state = await StateAsync(Lan, page);
        await SaveAsync(Minh, page, state, "Minh đổi");
        Assert.Equal(
            (HttpStatusCode.OK, null),
            await ChangeAsync($"document/{page}/move", new { target = new { id = target } }, state)
        );
        Assert.Equal(HttpStatusCode.Conflict, (await SaveAsync(Lan, page, state, "Lan đè lên")).Status);
    }

    [Fact]
    public async Task Saving_what_a_colleague_trashed_is_refused_and_the_answer_says_why()
    {
        var page = await NewPageAsync();
        var state = await StateAsync(Lan, page);
        Assert.Equal(
            HttpStatusCode.OK,
            (await ChangeAsync($"document/{page}/move-to-recycle-bin", new { }, state: null)).Status
        );
        var refused = await SaveAsync(Minh, page, state, "Minh sửa");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("thùng rác", refused.Text, StringComparison.Ordinal);
    }

    private Task<Guid> NewPageAsync() =>
        Lan.CreateAsync(SampleTypes.Page, $"Trang chung {Guid.NewGuid():N}", fixture.National);

    private Task<Guid> NewFolderAsync() =>
        Lan.CreateAsync(SampleTypes.Folder, $"Đích {Guid.NewGuid():N}", fixture.National);

    private async Task<(HttpStatusCode Status, string? State)> ChangeAsync(string path, object request, string? state)
    {
        using var answer = await Lan.SendAsync("PUT", path, request, x => IfMatch(x, state));
        return (answer.StatusCode, answer.Headers.ETag?.ToString());
    }

    private static void IfMatch(HttpRequestMessage request, string? state)
    {
        if (state is not null)
            request.Headers.TryAddWithoutValidation("If-Match", state);
    }

    private static async Task<string> StateAsync(Session session, Guid page)
    {
        using var answer = await session.SendAsync("GET", $"document/{page}");
        return answer.Headers.ETag!.ToString();
    }

    private async Task<string?> TitleAsync(Guid page) =>
        (await Lan.GetAsync($"document/{page}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "title")!["value"]!.GetValue<string>();

    private static async Task<(HttpStatusCode Status, string Text, string? State)> SaveAsync(
        Session session,
        Guid page,
        string? state,
        string title
    )
    {
        using var answer = await session.SendAsync(
            "PUT",
            $"document/{page}",
            new
            {
                values = new[]
                {
                    new
                    {
                        alias = "title",
                        culture = "vi-VN",
                        segment = (string?)null,
                        value = title,
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = "vi-VN",
                        segment = (string?)null,
                        name = "Trang chung",
                    },
                },
            },
            x => IfMatch(x, state)
        );
        var text = await answer.Content.ReadAsStringAsync();
        return (
            answer.StatusCode,
            text.Length == 0 ? "" : JsonNode.Parse(text)!["title"]?.GetValue<string>() ?? text,
            answer.Headers.ETag?.ToString()
        );
    }
}
