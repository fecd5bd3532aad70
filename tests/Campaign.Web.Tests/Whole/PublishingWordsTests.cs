using System.Net;
using System.Text.Json.Nodes;
using Campaign.Core.Publication;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Campaign.Web.Tests.Whole;

/// <summary>What an officer is told about a publication that did less than it seems.</summary>
[Collection("whole")]
public sealed class PublishingWordsTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private IContentService Documents => site.Services.GetRequiredService<IContentService>();

    [Fact]
    public async Task A_branch_with_a_bad_child_names_it_with_its_reason_and_publishes_the_others()
    {
        var plan = Made(
            "document",
            "Kế hoạch mẫu",
            Known("document").ParentId,
            ("kind", Known("document").GetValue("kind")!),
            ("issuer", "Cơ quan mẫu"),
            ("sourceNote", "Soạn để thử")
        );
        var good = Message("Câu đúng mẫu", plan.Id, "Soạn để thử");
        var bad = Message("Câu thiếu nguồn mẫu", plan.Id, null);
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync(
            "PUT",
            $"document/{plan.Key}/publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } }
        );
        var text = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"«{bad.Name}»: ", text, StringComparison.Ordinal);
        Assert.Contains("«Nguồn", text, StringComparison.Ordinal);
        Assert.DoesNotContain(good.Name!, text, StringComparison.Ordinal);
        Assert.Contains("chưa xuất bản được 1 mục", text, StringComparison.Ordinal);
        Assert.True(Documents.GetById(good.Key)!.Published);
    }

    [Fact]
    public async Task A_branch_with_a_twin_says_whose_twin_it_is()
    {
        var edition = Known("edition");
        var twin = Made(
            "edition",
            "Năm trùng mẫu",
            edition.ParentId,
            ("year", edition.GetValue("year")!),
            ("start", edition.GetValue("start")!),
            ("end", edition.GetValue("end")!),
            ("sourceNote", "Soạn để thử")
        );
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync(
            "PUT",
            $"document/{twin.Key}/publish-with-descendants",
            new { includeUnpublishedDescendants = true, cultures = new[] { "vi-VN" } }
        );
        var text = JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!.GetValue<string>();
        Assert.Contains($"«{twin.Name}»: «Năm»: ", text, StringComparison.Ordinal);
        Assert.Contains($"{edition.Key}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2099-01-01T08:00:00+07:00")] // scheduled: nobody is there to be told at that time
    public async Task Publishing_English_below_an_edition_without_English_says_that_it_is_not_public(
        string? publishTime
    )
    {
        var edition = Known("edition", x => !x.IsCulturePublished("en-US"));
        var message = Message($"Câu hai thứ tiếng mẫu {publishTime}", edition.Id, "Soạn để thử");
        message.SetCultureName("A sample in two languages", "en-US");
        message.SetValue("officialText", "A sample in two languages", "en-US");
        Assert.True(Documents.Save(message).Success);
        using var chief = await site.SignInAsync(OfficerGroup.ChiefEditor);
        using var answer = await chief.SendAsync(
            "PUT",
            $"document/{message.Key}/publish",
            new
            {
                publishSchedules = new[] { "vi-VN", "en-US" }.Select(culture => new
                {
                    culture,
                    schedule = publishTime is null ? null : new { publishTime },
                }),
            }
        );
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        var warning = Assert.Single(JsonNode.Parse(answer.Headers.GetValues("Umb-Notifications").Single())!.AsArray())!;
        Assert.Contains(
            "chưa có bản en-US được xuất bản",
            warning["message"]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    private IContent Known(string type, Func<IContent, bool>? also = null) =>
        Documents
            .GetPagedDescendants(-1, 0, int.MaxValue, out _)
            .First(x =>
                x.ContentType.Alias == type && x is { Published: true, Trashed: false } && also?.Invoke(x) != false
            );

    private IContent Message(string text, int parent, string? source) =>
        Made("message", text, parent, ("order", 900 + text.Length), ("officialText", text), ("sourceNote", source!));

    private IContent Made(string type, string name, int parent, params (string Alias, object? Value)[] values)
    {
        var made = Documents.Create(name, parent, type);
        made.SetCultureName(name, CampaignSnapshot.DefaultLanguage);
        foreach (var (alias, value) in values)
            made.SetValue(
                alias,
                value,
                made.Properties[alias]!.PropertyType.VariesByCulture() ? CampaignSnapshot.DefaultLanguage : null
            );
        Assert.True(Documents.Save(made).Success);
        return made;
    }
}
