using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Content.Files;
using Campaign.Core.Campaigns;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Whole;

[Collection("whole")]
public sealed class FormsOnSqlite(SqliteSite site) : FormsTests<SqliteSite>(site);

[Collection("whole")]
public sealed class FormsOnPostgres(PostgresSite site) : FormsTests<PostgresSite>(site);

/// <summary>What becomes of a reviewed message in each form, from the backoffice to the API.</summary>
public abstract partial class FormsTests<TSite>(TSite site) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task The_sixteen_messages_of_2021_fit_every_form_or_are_named_with_the_reason()
    {
        var list = await site.Http.GetFromJsonAsync<JsonElement>(
            "/api/v1/messages?campaign=thang-hanh-dong&edition=2021&limit=200"
        );
        var ids = list.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetGuid()).ToList();
        Assert.Equal(16, ids.Count);
        var page = new List<string>();
        var phones = new List<JsonElement>();
        foreach (var id in ids)
        {
            var forms = await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/messages/{id}/forms?asOf=2021-11-20");
            page.Add($"# {forms.GetProperty("title").GetString()}");
            foreach (var text in Texts(forms))
            {
                page.AddRange(Lines(text));
                if (text.GetProperty("phone") is { ValueKind: JsonValueKind.Object } phone)
                    phones.Add(phone);
                Assert.True(
                    text.GetProperty("state").GetString() == "ready" || text.GetProperty("notes").GetArrayLength() > 0
                );
            }
            page.Add(OnBoards(forms));
            foreach (var name in Rendered)
                page.AddRange(await FileAsync(id, name));
            page.Add("");
        }
        Approved.Equal("docs/forms/2021.txt", string.Join('\n', page));
        await CountedAlikeAsync(phones);
    }

    // The pictures, and the smallest of the posters: where a message fits that, it fits those of other sizes.
    private static readonly string[] Rendered = ["share.png", "share-square.png", "share-story.png", "a4.pdf"];

    private static string OnBoards(JsonElement forms)
    {
        var board = forms
            .GetProperty("channels")
            .EnumerateArray()
            .Single(x => x.GetProperty("channel").GetString() == "bang-tin");
        var slides = board.GetProperty("slides").GetArrayLength();
        return slides > 0
            ? $"[boards] {slides} màn"
            : $"[boards] missing\n  ! {board.GetProperty("missing").GetString()}";
    }

    private async Task<IEnumerable<string>> FileAsync(Guid id, string name)
    {
        using var answer = await site.Http.GetAsync($"/api/v1/messages/{id}/files/{name}");
        if (answer.IsSuccessStatusCode)
            return [$"[{name}] ready"];
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.EndsWith("/unprintable", problem.GetProperty("type").GetString(), StringComparison.Ordinal);
        var faults = problem.GetProperty("faults").EnumerateArray().Select(x => $"  ! {x.GetString()}").ToList();
        Assert.NotEmpty(faults);
        return [$"[{name}] tooLong", .. faults];
    }

    [Fact]
    public async Task A_message_that_names_its_year_goes_out_in_no_other()
    {
        var csv = await site.Http.GetStringAsync("/api/v1/phone-messages.csv?campaign=thang-hanh-dong&edition=2021");
        var rows = csv.Split("\r\n").Where(x => x.Contains("25/11/2021", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, x => Assert.Contains(",notToSend,", x, StringComparison.Ordinal));
        Assert.Contains(",ready,", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_officers_own_words_reach_the_forms_and_go_with_the_message()
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var document = Documents
            .GetPagedDescendants(-1, 0, int.MaxValue, out _)
            .First(x => x.ContentType.Alias == "message" && Said(x, "helpLine") is not null && x.Published);
        document.SetValue("phoneText", "Gọi 113, 111, 1900 96 96 80: có người giúp bạn.", "vi-VN");
        await PublishAsync(store, document);
        var forms = await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/messages/{document.Key}/forms");
        var own = Texts(forms).Where(x => x.GetProperty("wording").GetString() == "own").ToList();
        Assert.Equal(
            ["Gọi 113, 111, 1900969680: có người giúp bạn.", "Goi 113, 111, 1900969680: co nguoi giup ban."],
            own.Select(x => x.GetProperty("text").GetString())
        );

        var seq = store.Current.Seq;
        Assert.True(Documents.Unpublish(Documents.GetById(document.Key)!).Success);
        await store.NewerThanAsync(seq, Patience());
        using (var gone = await site.Http.GetAsync($"/api/v1/messages/{document.Key}/forms"))
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);

        document = Documents.GetById(document.Key)!;
        document.SetValue("phoneText", null, "vi-VN");
        await PublishAsync(store, document);
    }

    [Fact]
    public async Task Templates_and_limits_of_a_campaign_and_year_hold_at_once_and_are_exported()
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var before = await PhonesAsync();
        Assert.All(before, x => Assert.DoesNotContain("Xin nhớ: ", x, StringComparison.Ordinal));
        var year = store.Current.All<Edition>().First(x => x is { Year: 2021, Header.Campaign: "thang-hanh-dong" });
        var edition = Documents.GetById(year.Id)!;
        edition.SetValue("formTemplates", "thông điệp | tin nhắn | {text}[ Xin nhớ: {helpLine}]");
        edition.SetValue("phoneMessages", 1);
        edition.SetValue("hashtags", "năm mẫu");
        await PublishAsync(store, edition);

        Assert.Contains(await PhonesAsync(), x => x.Contains("Xin nhớ: ", StringComparison.Ordinal));
        var forms = await FormsOf2021Async();
        Assert.All(
            Texts(forms).Select(x => x.GetProperty("phone")).Where(IsThere),
            x => Assert.Equal(1, x.GetProperty("maxMessages").GetInt32())
        );
        Assert.Contains(
            "#NămMẫu",
            Texts(forms).Single(x => x.GetProperty("kind").GetString() == "post").GetProperty("text").GetString(),
            StringComparison.Ordinal
        );
        var file = await ExportedAsync("edition.yaml");
        Assert.Contains("type: message", file, StringComparison.Ordinal);
        Assert.Contains("Xin nhớ: {helpLine}", file, StringComparison.Ordinal);
        Assert.Contains("phoneMessages: 1", file, StringComparison.Ordinal);

        edition = Documents.GetById(edition.Key)!;
        edition.SetValue("formTemplates", "thông điệp | tin nhắn | {text}");
        Assert.True(Documents.Save(edition).Success);
        var refused = Documents.Publish(Documents.GetById(edition.Key)!, ["*"]);
        Assert.False(refused.Success);
        Assert.Contains(
            refused.EventMessages!.GetAll(),
            x => x.Message.Contains("{helpLine}", StringComparison.Ordinal)
        );

        edition = Documents.GetById(edition.Key)!;
        foreach (var field in (string[])["formTemplates", "phoneMessages", "hashtags"])
            edition.SetValue(field, null);
        await PublishAsync(store, edition);
        Assert.Equal(before, await PhonesAsync());
    }

    private async Task<string> ExportedAsync(string name)
    {
        var folder = Directory.CreateTempSubdirectory("campaign-forms-export-");
        try
        {
            site.Services.GetRequiredService<ContentCommands>().Export(folder.FullName);
            return await System.IO.File.ReadAllTextAsync(
                Path.Combine(folder.FullName, "thang-hanh-dong", "2021", name)
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_officers_own_words_for_an_event_are_checked_and_marked()
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var shown = store.Current.All<Event>().First(x => !x.Cancelled);
        var document = Documents.GetById(shown.Id)!;
        document.SetValue("captionText", "Mời bà con đến dự.", "vi-VN");
        Assert.True(Documents.Save(document).Success);
        Assert.False(Documents.Publish(Documents.GetById(document.Key)!, ["*"]).Success);

        document = Documents.GetById(shown.Id)!;
        var words = $"Mời bà con đến dự ngày {shown.StartDate.Day}/{shown.StartDate.Month}.";
        document.SetValue("captionText", words, "vi-VN");
        await PublishAsync(store, document);
        var caption = Texts(await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/events/{shown.Id}/forms"))
            .Single(x => x.GetProperty("kind").GetString() == "caption");
        Assert.Equal(
            (words, "own"),
            (caption.GetProperty("text").GetString(), caption.GetProperty("wording").GetString())
        );

        document = Documents.GetById(shown.Id)!;
        document.SetValue("captionText", null, "vi-VN");
        await PublishAsync(store, document);
    }

    private async Task PublishAsync(SnapshotStore store, IContent changed)
    {
        var before = store.Current.Seq;
        Assert.True(Documents.Save(changed).Success);
        var done = Documents.Publish(Documents.GetById(changed.Key)!, ["*"]);
        Assert.True(done.Success, string.Join(' ', done.EventMessages!.GetAll().Select(x => x.Message)));
        await store.NewerThanAsync(before, Patience());
    }

    private async Task<JsonElement> FormsOf2021Async()
    {
        var message = site
            .Services.GetRequiredService<SnapshotStore>()
            .Current.All<KeyMessage>()
            .First(x => x is { HelpLine: not null, Own.Phone: null, Header.Edition: 2021 });
        return await site.Http.GetFromJsonAsync<JsonElement>($"/api/v1/messages/{message.Id}/forms?asOf=2021-11-20");
    }

    private async Task<List<string>> PhonesAsync() =>
        [
            .. Texts(await FormsOf2021Async())
                .Where(x => IsThere(x.GetProperty("phone")))
                .Select(x => x.GetProperty("text").GetString()!),
        ];

    private static bool IsThere(JsonElement value) => value.ValueKind != JsonValueKind.Null;

    private static string? Said(IContent document, string field) => document.GetValue(field, "vi-VN") as string;

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromMinutes(5)).Token;

    private static IEnumerable<JsonElement> Texts(JsonElement forms) =>
        forms.GetProperty("channels").EnumerateArray().SelectMany(x => x.GetProperty("texts").EnumerateArray());

    private static IEnumerable<string> Lines(JsonElement text)
    {
        List<string> facts =
        [
            $"[{text.GetProperty("kind").GetString()}] {text.GetProperty("state").GetString()}",
            $"{text.GetProperty("characters").GetInt32()} ký tự",
        ];
        if (text.GetProperty("phone") is { ValueKind: JsonValueKind.Object } phone)
            facts.Add(
                $"{phone.GetProperty("alphabet").GetString()} {phone.GetProperty("units").GetInt32()}"
                    + $", {phone.GetProperty("messages").GetInt32()} tin"
            );
        if (text.GetProperty("seconds") is { ValueKind: JsonValueKind.Object } seconds)
            facts.Add($"{seconds.GetProperty("normal").GetInt32()} giây");
        return
        [
            string.Join(", ", facts),
            text.GetProperty("text").GetString()!,
            .. text.GetProperty("notes").EnumerateArray().Select(x => $"  ! {x.GetString()}"),
        ];
    }

    private static async Task CountedAlikeAsync(List<JsonElement> phones)
    {
        Assert.NotEmpty(phones);
        var texts = phones.Select(x => string.Concat(Parts(x)));
        var counts = JsonDocument.Parse(await Validators.NodeAsync("count_sms.mjs", JsonSerializer.Serialize(texts)));
        foreach (var (phone, other) in phones.Zip(counts.RootElement.EnumerateArray()))
        {
            Assert.Equal(other.GetProperty("alphabet").GetString(), phone.GetProperty("alphabet").GetString());
            Assert.Equal(Parts(other), Parts(phone));
        }
    }

    private static IEnumerable<string?> Parts(JsonElement phone) =>
        phone.GetProperty("parts").EnumerateArray().Select(x => x.GetString());
}
