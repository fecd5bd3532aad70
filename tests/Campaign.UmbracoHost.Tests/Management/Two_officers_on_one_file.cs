using System.Net;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Two_officers_on_one_file(BackofficeFixture fixture)
{
    private Session Lan => fixture.As(OfficerGroup.ChiefEditor);

    private Session Minh => fixture.As(OfficerGroup.Writer);

    [Fact]
    public async Task The_second_save_is_refused_and_names_who_was_first()
    {
        var item = await BackofficeFixture.CreateMediaFolderAsync(Lan, "Ảnh chung tay", null);
        var state = await StateAsync(Lan, item);
        Assert.Equal(state, await StateAsync(Minh, item));
        Assert.Equal(HttpStatusCode.OK, (await SaveAsync(Lan, item, state, "Lan đặt tên")).Status);
        var refused = await SaveAsync(Minh, item, state, "Minh đặt tên");
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Cán bộ Tổng biên tập đã lưu tệp này", refused.Text, StringComparison.Ordinal);
        Assert.Equal("Lan đặt tên", await NameAsync(item));
    }

    [Fact]
    public async Task One_officer_can_save_again_and_again_with_the_state_each_save_returns()
    {
        var item = await BackofficeFixture.CreateMediaFolderAsync(Lan, "Ảnh lưu nhiều lần", null);
        var state = await StateAsync(Lan, item);
        for (var i = 0; i < 3; i++)
        {
            var saved = await SaveAsync(Lan, item, state, $"Lần {i}");
            Assert.Equal(HttpStatusCode.OK, saved.Status);
            state = saved.State!;
        }
        Assert.Equal(state, await StateAsync(Minh, item));
    }

    [Fact]
    public async Task Of_saves_at_the_same_moment_exactly_one_wins()
    {
        var item = await BackofficeFixture.CreateMediaFolderAsync(Lan, "Ảnh cùng lúc", null);
        for (var i = 0; i < 5; i++)
        {
            var state = await StateAsync(Lan, item);
            var answers = await Task.WhenAll(
                SaveAsync(Lan, item, state, $"Lan {i}"),
                SaveAsync(Minh, item, state, $"Minh {i}")
            );
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(x => x.Status).Order());
        }
    }

    [Fact]
    public async Task What_nobody_has_read_is_not_overwritten()
    {
        var item = await BackofficeFixture.CreateMediaFolderAsync(Lan, "Ảnh chưa mở", null);
        Assert.Equal((HttpStatusCode)428, (await SaveAsync(Lan, item, null, "Mù")).Status);
        Assert.Equal("Ảnh chưa mở", await NameAsync(item));
    }

    private static async Task<string> StateAsync(Session session, Guid item)
    {
        using var answer = await session.SendAsync("GET", $"media/{item}");
        return answer.Headers.ETag!.ToString();
    }

    private async Task<string?> NameAsync(Guid item) =>
        (await Lan.GetAsync($"media/{item}"))["variants"]![0]!["name"]!.GetValue<string>();

    private static async Task<(HttpStatusCode Status, string Text, string? State)> SaveAsync(
        Session session,
        Guid item,
        string? state,
        string name
    )
    {
        using var answer = await session.SendAsync(
            "PUT",
            $"media/{item}",
            new
            {
                values = Array.Empty<object>(),
                variants = new[]
                {
                    new
                    {
                        culture = (string?)null,
                        segment = (string?)null,
                        name,
                    },
                },
            },
            x =>
            {
                if (state is not null)
                    x.Headers.TryAddWithoutValidation("If-Match", state);
            }
        );
        var text = await answer.Content.ReadAsStringAsync();
        return (
            answer.StatusCode,
            text.Length == 0 ? "" : JsonNode.Parse(text)!["title"]?.GetValue<string>() ?? text,
            answer.Headers.ETag?.ToString()
        );
    }
}
