using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Campaign.Content.Projection;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Vocabularies;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Session = Campaign.Testing.Backoffice.Session;

namespace Campaign.Web.Tests.Backoffice.Communes;

/// <summary>What a commune agreed to and aired, and where it is read.</summary>
public abstract partial class CommuneTests<TSite>
{
    [Fact]
    public async Task They_record_that_the_commune_agreed_to_a_script_and_aired_it_and_see_it_in_the_programme()
    {
        var communes = await CommunesAsync();
        var (own, foreign) = (communes[0], communes[1]);
        var (session, _) = await OfficerAsync(own);
        using var officer = session;
        var script = Snapshot
            .All<Script>()
            .First(x => x.Header is { IsSample: false, Places.IsEmpty: true } && x.Kind == "spot");
        await PinAsync(own, script.Id);
        var day = $"{Today:yyyy-MM-dd}";
        var path = $"campaign/broadcast/scripts/{script.Id}";
        var agreed = new
        {
            place = own.Ref,
            office = "Ủy ban nhân dân xã mẫu",
            day,
        };

        await DoneAsync(officer, $"{path}/acknowledgements", agreed);
        await DoneAsync(
            officer,
            $"{path}/airings",
            new
            {
                place = own.Ref,
                day,
                times = 2,
            }
        );

        foreach (var what in new[] { "acknowledgements", "airings" })
        {
            using var refused = await officer.SendAsync(
                "POST",
                $"{path}/{what}",
                new
                {
                    place = foreign.Ref,
                    agreed.office,
                    day,
                    times = 1,
                }
            );
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        foreach (
            var more in new[] { "UBND xã. Hãy gọi chị A", "Gọi 0912 345 678", "a@example.vn", "https://example.vn" }
        )
        {
            using var refused = await officer.SendAsync(
                "POST",
                $"{path}/acknowledgements",
                new
                {
                    place = own.Ref,
                    office = more,
                    day,
                }
            );
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
        var said = (string)(await officer.GetAsync(path))["items"]![0]!["says"]!;
        Assert.Equal($"Ủy ban nhân dân xã mẫu đồng ý cho phát ngày {Today:dd'/'MM'/'yyyy}", said);
        var programme = await officer.GetAsync($"campaign/broadcast/programme?place={own.Ref}&date={day}");
        var line = programme["scripts"]!.AsArray().Single(x => x!["script"]!.GetValue<Guid>() == script.Id)!;
        Assert.Equal(said, (string)line["acknowledgement"]!);
        Assert.True(programme["mayRecord"]!.GetValue<bool>());
        Assert.False(programme["mayDecide"]!.GetValue<bool>());
        await SeenAsync(own, agreed.office);
        var aired = await _site.Get<Web.Broadcast.Airing.AiringStore>().CountAsync(Today, Today, default);
        Assert.Contains(aired, x => x.ScriptId == script.Id && x.Place == own.Ref && x.Times == 2);

        await StationBeforeOfficerAsync(officer, own, script.Id);

        var id = (Guid)(await officer.GetAsync(path))["items"]![0]!["id"]!;
        await DoneAsync(officer, $"campaign/broadcast/acknowledgements/{id}/withdraw", new { });
        programme = await officer.GetAsync($"campaign/broadcast/programme?place={own.Ref}&date={day}");
        line = programme["scripts"]!.AsArray().Single(x => x!["script"]!.GetValue<Guid>() == script.Id)!;
        Assert.Null(line["acknowledgement"]);
        Assert.DoesNotContain(agreed.office, await ReadAsync($"/loa/{own.Ref}/{day}"), StringComparison.Ordinal);
    }

    // What the station says counts, and the officer who says the same again is told so.
    private async Task StationBeforeOfficerAsync(Session officer, Place place, Guid script)
    {
        var (_, key) = await _site
            .Get<Web.Keys.ApiKeyService>()
            .AddAsync("Đài mẫu", [Web.Keys.Scopes.Reports], places: [place.Ref]);
        using var report = new HttpRequestMessage(HttpMethod.Post, "/api/v1/broadcast-reports")
        {
            Content = JsonContent.Create(
                new
                {
                    scriptId = script,
                    place = place.Ref,
                    airedAt = TimeProvider.System.GetUtcNow().AddSeconds(-1),
                }
            ),
        };
        report.Headers.Authorization = new("Bearer", key);
        report.Headers.Add("Idempotency-Key", $"{Guid.NewGuid()}");
        using var taken = await whole.Http.SendAsync(report);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
        using var again = await officer.SendAsync(
            "POST",
            $"campaign/broadcast/scripts/{script}/airings",
            new
            {
                place = place.Ref,
                day = $"{Today:yyyy-MM-dd}",
                times = 2,
            }
        );
        Assert.Equal(1, JsonNode.Parse(await again.Content.ReadAsStringAsync())!["ofStation"]!.GetValue<int>());
        var aired = await _site.Get<Web.Broadcast.Airing.AiringStore>().CountAsync(Today, Today, default);
        Assert.Equal(1, aired.Single(x => x.ScriptId == script && x.Place == place.Ref).Times);
    }

    [Fact]
    public async Task A_script_whose_words_changed_since_says_so_to_the_station()
    {
        var own = (await CommunesAsync())[1];
        var (session, folder) = await OfficerAsync(own);
        using var officer = session;
        var id = await AuthoritySite.CreateAsync(
            officer,
            "script",
            $"Bài mẫu {Guid.NewGuid():N}",
            folder,
            ScriptKind,
            AuthoritySite.Value("body", "Lời mẫu thứ nhất.", "vi-VN"),
            AuthoritySite.Value("sourceNote", "Mẫu.")
        );
        await PublishedAsync("Lời mẫu thứ nhất.");
        await PinAsync(own, id);
        await DoneAsync(
            officer,
            $"campaign/broadcast/scripts/{id}/acknowledgements",
            new
            {
                place = own.Ref,
                office = "Ủy ban nhân dân xã mẫu",
                day = $"{Today:yyyy-MM-dd}",
            }
        );
        var said = await SaidAsync();
        Assert.Equal("Ủy ban nhân dân xã mẫu", said["office"]!.GetValue<string>());
        Assert.Equal($"{Today:yyyy-MM-dd}", said["date"]!.GetValue<string>());
        Assert.False(said["wordsChanged"]!.GetValue<bool>());

        using (
            var saved = await AuthoritySite.SaveAsync(
                officer,
                id,
                x => AuthoritySite.Put(x, "body", "Lời mẫu thứ hai.", "vi-VN")
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await PublishedAsync("Lời mẫu thứ hai.");

        Assert.True((await SaidAsync())["wordsChanged"]!.GetValue<bool>());

        async Task PublishedAsync(string words)
        {
            Assert.Equal(HttpStatusCode.OK, (await Approvals.ApprovalSite.PublishAsync(officer, id)).Status);
            await _site.FollowedAsync(x => x.Find<Script>(id)?.Body == words);
        }

        async Task<JsonNode> SaidAsync() =>
            ItemsOf(JsonNode.Parse(await ReadAsync($"/api/v1/programmes/{own.Ref}/{Today:yyyy-MM-dd}"))!)
                .First(x => (Guid?)x!["scriptId"] == id)!["acknowledgement"]!;
    }

    private object ScriptKind =>
        AuthoritySite.Value("kind", new[] { _site.Get<Projector>().Lists[VocabularySet.ScriptKind].NameOf("spot")! });

    // So that it is read there today, whatever else there is.
    private async Task PinAsync(Place place, Guid script)
    {
        using var administrator = await _site.SignInAsync(OfficerGroup.Administrator);
        var day = $"{Today:yyyy-MM-dd}";
        await DoneAsync(
            administrator,
            "campaign/broadcast/edits",
            new
            {
                place = place.Ref,
                kind = "Pin",
                scripts = new[] { script },
                from = day,
                until = day,
                reason = "Thử (mẫu).",
            }
        );
    }

    private static IEnumerable<JsonNode?> ItemsOf(JsonNode programme) =>
        programme["sessions"]!.AsArray().SelectMany(x => x!["items"]!.AsArray());

    // In the station's JSON, on its page, on the sheet for whoever reads, and not among the spoken words.
    private async Task SeenAsync(Place place, string office)
    {
        var day = $"{Today:yyyy-MM-dd}";
        var programme = JsonNode.Parse(await ReadAsync($"/api/v1/programmes/{place.Ref}/{day}"))!;
        var agreed = ItemsOf(programme).Select(x => x!["acknowledgement"]).OfType<JsonNode>().ToList();
        Assert.NotEmpty(agreed);
        Assert.All(agreed, x => Assert.Equal(office, x["office"]!.GetValue<string>()));
        var sentence = $"{office} đồng ý cho phát ngày {Today:dd'/'MM'/'yyyy}";
        Assert.Contains(sentence, await ReadAsync($"/loa/{place.Ref}/{day}"), StringComparison.Ordinal);
        var zip = await whole.Http.GetByteArrayAsync($"/api/v1/programmes/{place.Ref}/{day}.zip");
        using var files = new ZipArchive(new MemoryStream(zip));
        using var sheet = new StreamReader(files.GetEntry("doc-truoc.txt")!.Open());
        Assert.Contains(sentence, await sheet.ReadToEndAsync(), StringComparison.Ordinal);
        var spoken = await ReadAsync($"/api/v1/programmes/{place.Ref}/{day}.txt");
        Assert.DoesNotContain(office, spoken, StringComparison.Ordinal);
    }

    private Task<string> ReadAsync(string path) => whole.Http.GetStringAsync(path);
}
