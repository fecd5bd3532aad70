using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed class Rich_text_stays_inert(BackofficeFixture fixture)
{
    private static readonly string[] Attacks = File.ReadAllLines(
        Path.Combine(AppContext.BaseDirectory, "Management", "attacks.txt")
    );

    [Fact]
    public async Task Nothing_in_the_corpus_can_run_after_it_was_saved_through_the_api()
    {
        Assert.True(Attacks.Length >= 60, $"{Attacks.Length} attacks");
        var chief = fixture.As(OfficerGroup.ChiefEditor);
        var page = await chief.CreateAsync(SampleTypes.Page, $"Tấn công {Guid.NewGuid():N}", fixture.National);
        await chief.PublishAsync(fixture.National);
        var live = new List<string>();
        foreach (var attack in Attacks)
        {
            var stored = await SaveAsync(chief, page, $"<p>trước</p>{attack}<p>sau</p>");
            if (CanRun(stored) is { } part)
                live.Add($"{attack}\n   {part} in {stored}");
        }
        Assert.Empty(live);
    }

    // read as a browser reads it: by a parser, not by searching the text
    private static string? CanRun(string html)
    {
        var body = new HtmlParser().ParseDocument($"<body>{html}</body>").Body!;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            if (
                element.LocalName
                is "script"
                    or "style"
                    or "iframe"
                    or "object"
                    or "embed"
                    or "form"
                    or "input"
                    or "button"
                    or "link"
                    or "meta"
                    or "base"
                    or "svg"
                    or "math"
                    or "template"
                    or "video"
                    or "audio"
                    or "portal"
                    or "textarea"
                    or "select"
            )
                return element.LocalName;
            foreach (var attribute in element.Attributes)
            {
                var value = string.Concat(attribute.Value.Where(x => x > ' '));
                if (
                    attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase)
                    || attribute.Name is "style" or "srcdoc" or "formaction" or "background"
                    || value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)
                    || value.StartsWith("vbscript:", StringComparison.OrdinalIgnoreCase)
                )
                    return attribute.Name;
            }
        }
        return null;
    }

    private static async Task<string> SaveAsync(Session session, Guid page, string markup)
    {
        using var read = await session.SendAsync("GET", $"document/{page}");
        using var saved = await session.SendAsync(
            "PUT",
            $"document/{page}",
            new
            {
                values = new object[]
                {
                    new
                    {
                        alias = "title",
                        culture = "vi-VN",
                        segment = (string?)null,
                        value = "Tấn công",
                    },
                    new
                    {
                        alias = "body",
                        culture = "vi-VN",
                        segment = (string?)null,
                        value = new { markup, blocks = (object?)null },
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = "vi-VN",
                        segment = (string?)null,
                        name = "Tấn công",
                    },
                },
            },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString())
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        return (await session.GetAsync($"document/{page}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "body")!["value"]!["markup"]!.GetValue<string>();
    }
}
