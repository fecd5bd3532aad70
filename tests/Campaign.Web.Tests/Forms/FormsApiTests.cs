using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Core.Events;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Tests.Api;

namespace Campaign.Web.Tests.Forms;

public sealed class FormsApiTests(FormsHost host) : IClassFixture<FormsHost>
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private async Task<JsonElement> FormsAsync(string collection, int id, string query = "") =>
        JsonDocument
            .Parse(await host.TextAsync($"/api/v1/{collection}/{SampleSnapshot.Key(id)}/forms{query}"))
            .RootElement;

    private static JsonElement Channel(JsonElement forms, string name) =>
        forms.GetProperty("channels").EnumerateArray().Single(x => x.GetProperty("channel").GetString() == name);

    private static JsonElement Text(JsonElement forms, string kind) =>
        forms
            .GetProperty("channels")
            .EnumerateArray()
            .SelectMany(x => x.GetProperty("texts").EnumerateArray())
            .Single(x => x.GetProperty("kind").GetString() == kind);

    [Theory]
    [InlineData("getMessageForms", "messages", 103)]
    [InlineData("getEventForms", "events", 301)]
    [InlineData("getServiceForms", "services", 200)]
    [InlineData("getEditionForms", "editions", 2)]
    public async Task The_examples_in_the_document_are_answers_of_this_server(string name, string collection, int id) =>
        Approved.Equal(
            $"src/Campaign.Web/Api/OpenApi/Examples/{name}.json",
            JsonSerializer.Serialize(await FormsAsync(collection, id), Indented) + "\n"
        );

    [Fact]
    public async Task A_form_that_the_words_do_not_fit_is_named_and_not_offered()
    {
        var message = host.Store.Current.Find<KeyMessage>(SampleSnapshot.Key(102))!;
        var unfit = new UnfitSheet(message.Id, message.Language, message.Version, "banner", ["Chữ không vừa."]);
        var before = Channel(await FormsAsync("messages", 102), "tai-lieu").GetProperty("files").GetArrayLength();
        host.Store.Update(x => x.With(new UnfitSheets([unfit], SampleSnapshot.Then)));
        var channel = Channel(await FormsAsync("messages", 102), "tai-lieu");
        Assert.Equal(before - 1, channel.GetProperty("files").GetArrayLength());
        var gap = Assert.Single(channel.GetProperty("notOffered").EnumerateArray());
        Assert.Equal("banner.pdf", gap.GetProperty("name").GetString());
        Assert.Equal("Chữ không vừa.", Assert.Single(gap.GetProperty("reasons").EnumerateArray()).GetString());
        host.Store.Update(x => x.With(UnfitSheets.None));
    }

    [Fact]
    public async Task A_message_has_the_eight_forms_and_says_which_are_missing()
    {
        var forms = await FormsAsync("messages", 103);
        var channels = forms.GetProperty("channels").EnumerateArray().ToList();
        Assert.Equal(8, channels.Count);
        Assert.All(
            channels,
            x =>
                Assert.Equal(
                    x.GetProperty("missing").ValueKind == JsonValueKind.Null,
                    x.GetProperty("texts").GetArrayLength() > 0
                        || x.GetProperty("files").GetArrayLength() > 0
                        || x.GetProperty("slides").GetArrayLength() > 0
                        || x.GetProperty("pages").GetArrayLength() > 0
                        || x.GetProperty("webUrl").ValueKind != JsonValueKind.Null
                )
        );
        Assert.Equal(
            "Hay len tieng khi bi bao luc. Moi nguoi se giup ban! Goi 111 hoac 113.",
            Text(forms, "phoneUnmarked").GetProperty("text").GetString()
        );
        Assert.Empty(forms.GetProperty("notToday").EnumerateArray());
    }

    [Fact]
    public async Task Pictures_are_those_the_server_renders()
    {
        var pictures = Channel(await FormsAsync("messages", 103), "mang-xa-hoi").GetProperty("files");
        Assert.Equal(
            ["1200×630", "1080×1080", "1080×1920"],
            pictures.EnumerateArray().Select(x => $"{x.GetProperty("width")}×{x.GetProperty("height")}")
        );
        Assert.All(
            pictures.EnumerateArray(),
            x =>
                Assert.StartsWith(
                    $"{ApiHost.BaseUrl}/api/v1/messages/{SampleSnapshot.Key(103)}/files/share",
                    x.GetProperty("url").GetString()
                )
        );
    }

    [Fact]
    public async Task A_sample_may_not_go_out_and_says_so() =>
        Assert.Contains("mẫu", (await FormsAsync("services", 201)).GetProperty("notToday")[0].GetString());

    [Fact]
    public async Task A_shelters_forms_hold_no_place()
    {
        var shelter = (Service)host.Store.Current.Find(SampleSnapshot.Key(201), "vi-VN")!;
        Assert.True(shelter.IsShelter);
        Assert.DoesNotContain("Lâm Đồng", (await FormsAsync("services", 201)).GetRawText());
    }

    [Fact]
    public async Task A_board_shows_the_whole_text_in_pieces_and_a_shelter_never()
    {
        var slides = Channel(await FormsAsync("messages", 103), "bang-tin").GetProperty("slides").EnumerateArray();
        Assert.Equal(
            "Hãy lên tiếng khi bị bạo lực. Mọi người sẽ giúp bạn! Gọi 111 hoặc 113.",
            string.Join(' ', slides.Select(x => x.GetProperty("text").GetString()))
        );
        var number = Channel(await FormsAsync("services", 200), "bang-tin").GetProperty("slides")[0];
        Assert.Equal("111", number.GetProperty("head").GetString());
        Publish(x => ((Service)x) with { Header = x.Header with { IsSample = false } }, 201);
        var shelter = Channel(await FormsAsync("services", 201), "bang-tin");
        Assert.Empty(shelter.GetProperty("slides").EnumerateArray());
        Assert.Empty(shelter.GetProperty("pages").EnumerateArray());
        Assert.Contains("tạm lánh", shelter.GetProperty("missing").GetString());
        Publish(x => ((Service)x) with { Header = x.Header with { IsSample = true } }, 201);
    }

    [Fact]
    public async Task In_another_language_nothing_is_said_to_be_on_boards_which_are_Vietnamese()
    {
        var now = host.Store.Current;
        var message = (KeyMessage)now.Find(SampleSnapshot.Key(103), "vi-VN")!;
        var header = message.Header with { Language = "km", Version = now.Seq + 1 };
        host.Store.Replace(now.Apply([message with { Header = header }], [], now.Seq + 1));
        var board = Channel(await FormsAsync("messages", 103, "?lang=km"), "bang-tin");
        Assert.Empty(board.GetProperty("slides").EnumerateArray());
        Assert.Equal("Bảng tin chiếu bản tiếng Việt.", board.GetProperty("missing").GetString());
        host.Store.Replace(now.Apply([], [], now.Seq + 2));
    }

    [Fact]
    public async Task An_edition_that_is_over_says_so_and_its_theme_stands_in_its_post()
    {
        var forms = await FormsAsync("editions", 2);
        Assert.Contains(
            "15/12/2021",
            (await FormsAsync("editions", 2, "?asOf=2022-01-01")).GetProperty("notToday")[0].GetString()
        );
        Assert.Empty((await FormsAsync("editions", 2, "?asOf=2021-12-15")).GetProperty("notToday").EnumerateArray());
        Assert.Equal("ready", Text(forms, "post").GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_message_past_its_last_day_says_so()
    {
        Publish(x => ((KeyMessage)x) with { Header = x.Header with { ValidUntil = new(2021, 12, 15) } }, 102);
        Assert.Contains("15/12/2021", (await FormsAsync("messages", 102)).GetProperty("notToday")[0].GetString());
        Assert.Empty((await FormsAsync("messages", 102, "?asOf=2021-12-15")).GetProperty("notToday").EnumerateArray());
    }

    [Fact]
    public async Task A_cancelled_event_begins_with_that()
    {
        Publish(x => ((Event)x) with { Cancelled = true }, 300);
        Assert.All(
            (await FormsAsync("events", 300))
                .GetProperty("channels")
                .EnumerateArray()
                .SelectMany(x => x.GetProperty("texts").EnumerateArray())
                .Where(x => x.GetProperty("state").GetString() == "ready"),
            x => Assert.Matches("^(ĐÃ HỦY|DA HUY): ", x.GetProperty("text").GetString())
        );
    }

    [Fact]
    public async Task Another_type_s_id_and_one_that_never_was_are_not_found()
    {
        await host.TextAsync($"/api/v1/messages/{SampleSnapshot.Key(200)}/forms", HttpStatusCode.NotFound);
        await host.TextAsync($"/api/v1/messages/{Guid.NewGuid()}/forms", HttpStatusCode.NotFound);
        await host.TextAsync($"/api/v1/messages/{SampleSnapshot.Key(101)}/forms?lang=km", HttpStatusCode.NotFound);
        await host.TextAsync($"/api/v1/messages/{SampleSnapshot.Key(101)}/forms?x=1", HttpStatusCode.BadRequest);
    }

    private void Publish(Func<PublishedItem, PublishedItem> change, int id)
    {
        var now = host.Store.Current;
        var item = change(now.Find(SampleSnapshot.Key(id), "vi-VN")!);
        var seq = now.Seq + 1;
        item = item with { Header = item.Header with { Version = seq } };
        host.Store.Replace(
            now.Apply(
                [item],
                [
                    new(
                        seq,
                        item.Id,
                        item.Type.Name,
                        item.Language,
                        ChangeAction.Upsert,
                        ChangeReason.Updated,
                        host.Time.Now
                    ),
                ],
                seq
            )
        );
    }
}
