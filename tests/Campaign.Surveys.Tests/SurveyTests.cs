using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;

namespace Campaign.Surveys.Tests;

/// <summary>A type that the product does not know is published in every channel: docs/add-a-type.md.</summary>
[Collection("application")]
public sealed class SurveyTests(SurveySite site) : IClassFixture<SurveySite>
{
    private const string Name = "Khảo sát về bến xe";
    private const string Question = "Bạn thấy bến xe ban đêm có an toàn không?";

    [Fact]
    public async Task A_survey_is_found_in_every_channel_and_gone_from_all_when_it_is_withdrawn()
    {
        var survey = site.Make(Name, $"{Question}\nVì sao?");
        Assert.True(site.Documents.Publish(survey, ["vi-VN"]).Success);
        var path = await TheApiListsIt(survey);
        await PeopleReadIt(path);
        await FeedsSitemapAndChangesNameIt(survey, path);
        Assert.True(site.Documents.Unpublish(survey).Success);
        await site.EventuallyAsync("/api/v1/surveys", x => JsonNode.Parse(x)!["total"]!.GetValue<int>() == 0);
        Assert.Equal(HttpStatusCode.Gone, await Status($"/api/v1/surveys/{survey.Key}"));
        Assert.Equal(HttpStatusCode.Gone, await Status(path));
        Assert.Contains(
            "Khảo sát này đã được gỡ",
            await site.EventuallyAsync(path, _ => true),
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(path, await Get("/sitemap.xml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_document_describes_it_and_the_start_page_names_its_list()
    {
        var document = JsonNode.Parse(await Get("/openapi/v1.json"))!;
        var list = document["paths"]!["/api/v1/surveys"]!["get"]!;
        Assert.Equal("listSurveys", (string?)list["operationId"]);
        Assert.Equal("getSurvey", (string?)document["paths"]!["/api/v1/surveys/{id}"]!["get"]!["operationId"]);
        Assert.NotNull(document["components"]!["schemas"]!["Survey"]!["properties"]!["questions"]);
        var example = list["responses"]!["200"]!["content"]!["application/json"]!["example"]!;
        Assert.Equal("Khảo sát mẫu", (string?)example["items"]![0]!["title"]);
        var start = JsonNode.Parse(await Get("/api/v1"))!;
        Assert.EndsWith("/api/v1/surveys", (string?)start["lists"]!["surveys"], StringComparison.Ordinal);
    }

    [Fact]
    public void Its_own_rules_refuse_what_is_wrong()
    {
        var survey = site.Make("Khảo sát ngược ngày", Question, opensOn: "2027-01-01");
        var result = site.Documents.Publish(survey, ["vi-VN"]);
        Assert.False(result.Success);
        Assert.Contains(
            result.EventMessages!.GetAll(),
            x => x.Message.Contains("Ngày kết thúc đứng trước ngày bắt đầu", StringComparison.Ordinal)
        );
    }

    private async Task<string> TheApiListsIt(IContent survey)
    {
        var list = await site.EventuallyAsync("/api/v1/surveys", x => JsonNode.Parse(x)!["total"]!.GetValue<int>() > 0);
        var item = Assert.Single(JsonNode.Parse(list)!["items"]!.AsArray())!;
        Assert.Equal("survey", (string?)item["type"]);
        Assert.Equal(Question, (string?)item["questions"]![0]);
        var one = JsonNode.Parse(await Get($"/api/v1/surveys/{survey.Key}"))!;
        Assert.Equal("2026-12-15", (string?)one["closesOn"]);
        return new Uri((string?)one["webUrl"] ?? "").AbsolutePath;
    }

    private async Task PeopleReadIt(string path)
    {
        Assert.StartsWith("/khao-sat/", path, StringComparison.Ordinal);
        Assert.Contains(Question, await Get(path), StringComparison.Ordinal);
        Assert.Contains(path, await Get("/khao-sat"), StringComparison.Ordinal);
        var hits = await site.EventuallyAsync(
            "/api/v1/search?q=ben+xe+ban+dem&type=survey",
            x => JsonNode.Parse(x)!["total"]?.GetValue<int>() > 0
        );
        Assert.Equal("survey", (string?)JsonNode.Parse(hits)!["items"]![0]!["type"]);
        Assert.Contains("Khảo sát", await Get("/tim-kiem?q=ben+xe+ban+dem"), StringComparison.Ordinal);
    }

    private async Task FeedsSitemapAndChangesNameIt(IContent survey, string path)
    {
        foreach (var feed in (string[])["/feeds/surveys.atom", "/feeds/surveys.rss", "/feeds/all.json"])
            Assert.Contains(Question, await Get(feed), StringComparison.Ordinal);
        Assert.Contains(path, await Get("/sitemap.xml"), StringComparison.Ordinal);
        var changes = await AllChanges();
        var row = Assert.Single(changes, x => (string?)x["id"] == $"{survey.Key}");
        Assert.Equal("survey", (string?)row["type"]);
        Assert.Equal(HttpStatusCode.OK, await Status(new Uri((string?)row["url"] ?? "").PathAndQuery));
    }

    private async Task<List<JsonNode>> AllChanges()
    {
        var all = new List<JsonNode>();
        for (var path = "/api/v1/changes?limit=200"; ; )
        {
            var page = JsonNode.Parse(await Get(path))!;
            all.AddRange(page["changes"]!.AsArray().Select(x => x!));
            if (!page["more"]!.GetValue<bool>())
                return all;
            path = $"/api/v1/changes?limit=200&since={Uri.EscapeDataString((string?)page["cursor"] ?? "")}";
        }
    }

    private async Task<string> Get(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {answer.StatusCode} {text}");
        return text;
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var answer = await site.Http.GetAsync(path);
        return answer.StatusCode;
    }
}
