using System.Net;
using System.Text;
using System.Text.Json;
using Campaign.Content.Projection;
using Campaign.Content.Types;
using Campaign.Core.Publication;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Whole;

/// <summary>Values in shapes that no editor sends.</summary>
public sealed partial class HostileTests
{
    private const string Key = "0f9619ff-8b86-d011-b42d-00c04fc964ff";

    // Each is refused, with the name of the field and what is wrong in it.
    private static readonly (string Value, string Told)[] Unreadable =
    [
        ("""{"a":1,"a":2}""", "hai lần"),
        ("""[{"a":{"b":1,"b":1}}]""", "[0].a.b"),
        ("1e400", "số"),
        ("[1e400]", "[0]"),
        ("""[{"type":"document","unique":"x"}]""", "[0].unique"),
        ($$"""[{"type":"a b:/\\","unique":"{{Key}}"}]""", "[0].type"),
        ($$"""[{"unique":"{{Key}}"}]""", "[0].type"),
        ("""[{"mediaKey":7}]""", "[0].mediaKey"),
        ("\"\\ud800\"", "ký tự"),
        ("""{"\udfff":1}""", "ký tự"),
    ];

    // A draft may be in any state.
    private static readonly string[] Strange =
    [
        "null",
        "true",
        "-1",
        "99999999999999999999",
        "1.5e20",
        "\"\"",
        "\"[\"",
        "\"[1]\"",
        "\"{\"",
        "\"umb://document/x\"",
        "[]",
        "[1,[2]]",
        "[null]",
        """[{"mediaKey":null}]""",
        $$"""[{"mediaKey":"{{Key}}","key":5}]""",
        $$"""[{"type":"member","unique":"{{Key}}"}]""",
        "{}",
        """{"src":7,"crops":7,"focalPoint":"x"}""",
        """{"markup":7,"blocks":[]}""",
        """{"date":"9999-99-99"}""",
        """{"temporaryFileId":"x"}""",
    ];

    [Fact]
    public async Task A_value_that_cannot_be_read_is_refused_with_its_place_and_the_reason()
    {
        using var session = await site.SignInAsync(OfficerGroup.Administrator);
        foreach (var (value, told) in Unreadable)
        foreach (var path in new[] { "document", "document/validate", "media", "media/validate" })
        {
            using var answer = await session.SendAsync(
                "POST",
                path,
                change: x => x.Content = Body("event", "title", value)
            );
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} {value}: {answer.StatusCode} {text}");
            var title = JsonDocument.Parse(text).RootElement.GetProperty("title").GetString()!;
            Assert.StartsWith("title", title, StringComparison.Ordinal);
            Assert.Contains(told, title, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_value_in_any_field_makes_the_server_fail_when_it_is_saved_opened_or_published()
    {
        using var session = await site.SignInAsync(OfficerGroup.Administrator);
        var (faults, walked, folder) = (new List<string>(), 0, new AuthoritySite(site).Folder(AuthoritySite.Own));
        foreach (var table in RecordTypes.OfProduct.Tables.All)
        {
            // One document of each type goes through all shapes, so that each is saved over the one before it.
            var id = Guid.NewGuid();
            using (
                var made = await session.SendAsync("POST", "document", change: x => x.Content = Body(table, id, folder))
            )
                if (!made.IsSuccessStatusCode)
                    continue; // it needs a parent of its own
            walked++;
            foreach (var value in Strange)
            {
                using var opened = await session.SendAsync("GET", $"document/{id}");
                await NoteAsync($"{table.Alias} {value} open", opened);
                using var saved = await session.SendAsync(
                    "PUT",
                    $"document/{id}",
                    change: x =>
                    {
                        x.Content = Body(table, id, folder, value);
                        x.Headers.TryAddWithoutValidation("If-Match", opened.Headers.ETag?.ToString());
                    }
                );
                await NoteAsync($"{table.Alias} {value} save", saved);
                using var done = await AuthoritySite.PublishAsync(session, id, table.Varies ? "vi-VN" : null);
                await NoteAsync($"{table.Alias} {value} publish", done);
                using var seen = await session.SendAsync("GET", $"campaign/approvals/document/{id}");
                await NoteAsync($"{table.Alias} {value} compare", seen);
            }
        }
        Assert.True(walked > 10, $"{walked} types");
        AssertNone(faults);
        // Readers still get what is published after all that.
        var store = site.Services.GetRequiredService<SnapshotStore>();
        await site.Services.GetRequiredService<SnapshotFollower>().LoadAsync(default);
        Assert.Equal(await site.Services.GetRequiredService<IPublicationLog>().HeadAsync(), store.Current.Seq);

        async Task NoteAsync(string what, HttpResponseMessage answer)
        {
            if (answer.StatusCode >= HttpStatusCode.InternalServerError)
                faults.Add($"{what}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }
    }

    private static StringContent Body(ItemTable table, Guid id, Guid parent, string? value = null)
    {
        var culture = table.Varies ? "\"vi-VN\"" : "null";
        var values = table.AllFields.Select(x =>
            $$"""
                {"alias":"{{x.Alias}}","culture":{{(x.Varies ? culture : "null")}},"segment":null,"value":{{value}}}
                """
        );
        return Text(
            $$"""
            {"id":"{{id}}","parent":{"id":"{{parent}}"},"documentType":{"id":"{{table.Key}}"},
             "values":[{{(value is null ? "" : string.Join(',', values))}}],
             "variants":[{"culture":{{culture}},"segment":null,"name":"Mẫu {{id:N}}"}]}
            """
        );
    }

    private static StringContent Body(string type, string alias, string value)
    {
        var key = RecordTypes.OfProduct.Tables.Find(type)!.Key;
        return Text(
            $$"""
            {"id":"{{Guid.NewGuid()}}","parent":null,"documentType":{"id":"{{key}}"},"mediaType":{"id":"{{key}}"},
             "values":[{"alias":"{{alias}}","culture":"vi-VN","segment":null,"value":{{value}}}],
             "variants":[{"culture":"vi-VN","segment":null,"name":"Mẫu"}]}
            """
        );
    }

    private static StringContent Text(string json) => new(json, Encoding.UTF8, "application/json");
}
