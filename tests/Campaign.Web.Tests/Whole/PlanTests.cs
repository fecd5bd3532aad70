using System.Text;
using System.Text.Json.Nodes;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Startup;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole;

/// <summary>What officers are told about schedules and duplicates.</summary>
[Collection("whole")]
public sealed class PlanTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private static int _order = 500;

    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    private Guid MessageType => site.Services.GetRequiredService<IContentTypeService>().Get("message")!.Key;

    private Guid FolderType => site.Services.GetRequiredService<IContentTypeService>().Get("folder")!.Key;

    private KeyMessage First => site.Services.GetRequiredService<SnapshotStore>().Current.All<KeyMessage>().First();

    [Fact]
    public async Task Each_card_of_the_dashboard_has_one_line_for_a_plan_and_names_its_other_end()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var page = await MessageAsync(chief, await FolderAsync(chief), Interlocked.Increment(ref _order));
        var now = TimeProvider.System.GetUtcNow();
        await ScheduleAsync(chief, page, now.AddDays(1), now.AddDays(3));

        var (next, expiring) = (await LinesAsync(chief, "next", page), await LinesAsync(chief, "expiring", page));

        Assert.Contains("tự gỡ lúc", Detail(Assert.Single(next)), StringComparison.Ordinal);
        Assert.Contains("tự công bố lúc", Detail(Assert.Single(expiring)), StringComparison.Ordinal);
        Assert.Equal(now.AddDays(1), next[0]!["at"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
        Assert.Equal(now.AddDays(3), expiring[0]!["at"]!.GetValue<DateTimeOffset>(), TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task A_schedule_that_fails_is_shown_on_the_dashboard_and_mailed_to_the_officer()
    {
        var email = "";
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor, x => email = x.Email!);
        var folder = await FolderAsync(chief);
        var page = await MessageAsync(chief, folder, Interlocked.Increment(ref _order));
        await ScheduleAsync(chief, page, TimeProvider.System.GetUtcNow().AddDays(1), null);
        var all = new { cultures = (string[]?)null };
        using (var off = await chief.SendAsync("PUT", $"document/{folder}/unpublish", all))
            Assert.True(off.IsSuccessStatusCode, await off.Content.ReadAsStringAsync());
        await LetTheHourComeAsync(page);

        var line = await UntilAsync(async () => (await LinesAsync(chief, "failed", page)).SingleOrDefault());
        Assert.Contains("Trang cha chưa được xuất bản", Detail(line), StringComparison.Ordinal);
        Assert.Empty(await LinesAsync(chief, "next", page));
        var mail = await UntilAsync(() =>
            Task.FromResult(Mails().FirstOrDefault(x => x.Contains(email, StringComparison.Ordinal)))
        );
        Assert.Contains("Trang cha chưa được xuất bản", Body(mail), StringComparison.Ordinal);
        Assert.Contains("(giờ Hà Nội)", Body(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_that_claims_another_s_place_is_saved_with_a_warning_and_not_published()
    {
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        var first = Documents.GetById(First.Id)!;
        var list = Documents.GetById(first.ParentId)!.Key;
        using var made = await PostMessageAsync(chief, Guid.NewGuid(), list, First.Order);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        var warning = JsonNode.Parse(made.Headers.GetValues("Umb-Notifications").Single())!.AsArray().Single()!;
        Assert.Equal("Warning", warning["type"]!.GetValue<string>());
        Assert.Contains($"edit/{first.Key}", warning["message"]!.GetValue<string>(), StringComparison.Ordinal);

        var page = Guid.Parse(made.Headers.GetValues("Umb-Generated-Resource").Single());
        using var refused = await chief.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } }
        );
        var words = await WordsAsync(refused);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains($"«Thứ tự»: {First.Order} đã có ở «{first.Name}»", words, StringComparison.Ordinal);

        var plan = new
        {
            culture = "vi-VN",
            schedule = new { publishTime = TimeProvider.System.GetUtcNow().AddDays(1) },
        };
        using var planned = await chief.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { plan } }
        );
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, planned.StatusCode);
        Assert.Contains("«Thứ tự»", await WordsAsync(planned), StringComparison.Ordinal);
    }

    private static async Task<string> WordsAsync(HttpResponseMessage refused) =>
        JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["title"]!.GetValue<string>();

    private async Task<Guid> FolderAsync(Session session)
    {
        var edition = Documents
            .GetPagedDescendants(-1, 0, 10_000, out _)
            .First(x => x.ContentType.Alias == "edition")
            .Key;
        var folder = await session.CreateAsync(FolderType, $"Thư mục {Guid.NewGuid():N}", edition, culture: null, []);
        await session.PublishAsync(folder, culture: null);
        return folder;
    }

    private async Task<Guid> MessageAsync(Session session, Guid folder, int order)
    {
        using var made = await PostMessageAsync(session, Guid.NewGuid(), folder, order);
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return Guid.Parse(made.Headers.GetValues("Umb-Generated-Resource").Single());
    }

    private Task<HttpResponseMessage> PostMessageAsync(Session session, Guid id, Guid folder, int order)
    {
        (string Alias, string? Culture, object Value)[] values =
        [
            ("order", null, order),
            ("sourceNote", null, "Soạn để thử"),
            ("officialText", "vi-VN", $"Câu thử {id:N}"),
        ];
        return session.SendAsync(
            "POST",
            "document",
            new
            {
                id,
                parent = new { id = folder },
                documentType = new { id = MessageType },
                values = values.Select(x => new
                {
                    x.Alias,
                    x.Culture,
                    segment = (string?)null,
                    x.Value,
                }),
                variants = new[]
                {
                    new
                    {
                        culture = "vi-VN",
                        segment = (string?)null,
                        name = $"Câu thử {id:N}",
                    },
                },
            }
        );
    }

    private static async Task ScheduleAsync(
        Session session,
        Guid page,
        DateTimeOffset? publish,
        DateTimeOffset? unpublish
    )
    {
        var plan = new { culture = "vi-VN", schedule = new { publishTime = publish, unpublishTime = unpublish } };
        using var planned = await session.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { plan } }
        );
        Assert.True(planned.IsSuccessStatusCode, await planned.Content.ReadAsStringAsync());
    }

    private static async Task<List<JsonNode?>> LinesAsync(Session session, string list, Guid page) =>
        [
            .. (await session.GetAsync("campaign/dashboard"))["lists"]!
                .AsArray()
                .Single(x => x!["key"]!.GetValue<string>() == list)!["lines"]!
                .AsArray()
                .Where(x => x!["document"]?.GetValue<Guid>() == page),
        ];

    private static string Detail(JsonNode? line) => line!["detail"]!.GetValue<string>();

    // The site's own clock is running, so the entry is moved instead.
    private async Task LetTheHourComeAsync(Guid page)
    {
        var database = site.Services.GetRequiredService<UmbracoHostOptions>().ConnectionString;
        await using var connection = new SqliteConnection(database);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "UPDATE schedule SET date = $date WHERE node_id = $node";
        command.Parameters.AddWithValue("$date", TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-1));
        command.Parameters.AddWithValue("$node", Documents.GetById(page)!.Id);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }

    private IEnumerable<string> Mails()
    {
        var data = site.Services.GetRequiredService<IConfiguration>()["Campaign:DataPath"]!;
        var folder = Path.Combine(data, "mail-drop");
        return Directory.Exists(folder) ? Directory.GetFiles(folder, "*.eml").Select(File.ReadAllText) : [];
    }

    private static string Body(string message) =>
        Encoding.UTF8.GetString(
            Convert.FromBase64String(
                string.Concat(message.ReplaceLineEndings("\n").Split("\n\n", 2)[1].Split('\n').Select(x => x.Trim()))
            )
        );

    private static async Task<T> UntilAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        for (; ; )
        {
            if (await look() is { } found)
                return found;
            await Task.Delay(TimeSpan.FromMilliseconds(300), patience.Token);
        }
    }
}
