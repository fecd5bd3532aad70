using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Core.Broadcast;
using Campaign.Core.Time;
using Campaign.Web.Backoffice;
using Campaign.Web.Scripts;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>One script has one length, wherever somebody reads it.</summary>
public sealed partial class OneLengthTests(BroadcastHost host) : IClassFixture<BroadcastHost>
{
    private const string Day = $"/api/v1/programmes/{BroadcastSample.Commune}/2025-11-21";

    private static IEnumerable<Script> Scripts => BroadcastSample.Scripts();

    private ScriptLibrary Library => host.Services.GetRequiredService<ScriptLibrary>();

    private ScriptReview Review(Script script) => Library.Review(script, OwnAbbreviations.None);

    private int LengthOf(Script script) => Review(script).WholeSeconds;

    [Fact]
    public void Parts_add_up_to_the_length_of_the_whole()
    {
        var reviews = Scripts.Select(Review).ToList();
        Assert.All(reviews, x => Assert.Equal(x.WholeSeconds, x.SegmentSeconds.Sum()));
        Assert.All(
            reviews,
            x => Assert.All(x.Segments.Zip(x.SegmentSeconds), s => Assert.Equal(s.First.Seconds.Normal, s.Second, 1.0))
        );
        // Otherwise nothing here would find the fault that this is about.
        Assert.Contains(reviews, x => x.Segments.Sum(s => (int)Math.Ceiling(s.Seconds.Normal)) > x.WholeSeconds);
    }

    [Fact]
    public async Task A_page_and_the_api_say_the_same_length_of_every_script()
    {
        var list = WebUtility.HtmlDecode(await host.TextAsync("/loa/kich-ban"));
        // What lies nowhere yet is for no place in particular.
        var editor = new ScriptReviewer(
            host.Store,
            Library,
            new(null!, null!, null!),
            host.Services.GetRequiredService<CampaignClock>()
        );
        foreach (var script in Scripts)
        {
            var length = LengthOf(script);
            using var api = JsonDocument.Parse(await host.TextAsync($"/api/v1/scripts/{script.Id}"));
            Assert.Equal(length, api.RootElement.GetProperty("seconds").GetProperty("normal").GetInt32());
            var page = WebUtility.HtmlDecode(await host.TextAsync($"/loa/kich-ban/{script.Slug}"));
            Assert.Equal(length, Seconds(PageTotal().Match(page).Groups[1].Value));
            Assert.Equal(length, PagePart().Matches(page).Sum(x => Seconds(x.Groups[1].Value)));
            Assert.Equal(length, editor.Review(script.Body, script.Language, new(), [])!.NormalSeconds);
            if (list.Contains(script.Title, StringComparison.Ordinal))
                Assert.Matches($"{Regex.Escape(script.Title)}</a>, {Said(length)}", list);
        }
    }

    [Fact]
    public async Task A_printed_script_says_that_length_and_its_parts_add_up_to_it()
    {
        var crooked = Scripts
            .Where(x => Review(x) is var r && r.Segments.Sum(s => Math.Ceiling(s.Seconds.Normal)) > r.WholeSeconds)
            .Take(3);
        foreach (var script in crooked)
        {
            var (text, _) = PdfText.Of(await host.Client.GetByteArrayAsync($"/api/v1/scripts/{script.Id}.pdf"));
            var (total, parts) = Printed(text.Normalize());
            Assert.Equal(LengthOf(script), total);
            Assert.Equal(total, parts);
        }
    }

    [Fact]
    public async Task A_programme_says_it_in_every_form()
    {
        using var day = JsonDocument.Parse(await host.TextAsync(Day));
        var items = day
            .RootElement.GetProperty("sessions")
            .EnumerateArray()
            .SelectMany(x => x.GetProperty("items").EnumerateArray())
            .ToList();
        var scripts = Scripts.ToDictionary(x => x.Id.ToString());
        var page = WebUtility.HtmlDecode(await host.TextAsync($"/loa/{BroadcastSample.Commune}/2025-11-21"));
        var sheets = PdfText.Of(await host.Client.GetByteArrayAsync(Day + ".pdf")).Text.Normalize();
        var compact = PdfText.Of(await host.Client.GetByteArrayAsync(Day + ".pdf?compact=true")).Text.Normalize();
        var lengths = new List<int>();
        foreach (var item in items.Where(x => x.GetProperty("scriptId").ValueKind == JsonValueKind.String))
        {
            var script = scripts[item.GetProperty("scriptId").GetString()!];
            var (length, times) = (LengthOf(script), item.GetProperty("times").GetInt32());
            Assert.Equal(length * times, item.GetProperty("seconds").GetInt32());
            var part = page[page.IndexOf($"id=\"bai-{script.Slug}\"", StringComparison.Ordinal)..];
            Assert.Equal(length, Seconds(PageTotal().Match(part).Groups[1].Value));
            foreach (var paper in new[] { sheets, compact })
            {
                Assert.Contains(
                    Totals(paper),
                    x => x.Total == length && x.Title.Contains(script.Title[..12], StringComparison.Ordinal)
                );
                Assert.Contains(Said(length * times), paper, StringComparison.Ordinal);
            }
            lengths.Add(length);
        }
        Assert.NotEmpty(lengths);
        foreach (var session in day.RootElement.GetProperty("sessions").EnumerateArray())
        {
            var seconds = session.GetProperty("seconds").GetInt32();
            Assert.Equal(
                seconds,
                session.GetProperty("items").EnumerateArray().Sum(x => x.GetProperty("seconds").GetInt32())
            );
            Assert.Contains(Said(seconds), page, StringComparison.Ordinal);
        }
    }

    private static (int Total, int Parts) Printed(string text)
    {
        var total = Total().Match(text);
        var rest = text[(total.Index + total.Length)..];
        return (Whole(total), Part().Matches(rest).Sum(Whole));
    }

    // The script's title stands above its length.
    private static IEnumerable<(int Total, string Title)> Totals(string text) =>
        Total().Matches(text).Select(x => (Whole(x), text[Math.Max(0, x.Index - 400)..x.Index]));

    private static int Whole(Match found) => int.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture);

    private static string Said(int seconds) =>
        seconds < 60 ? $"{seconds} giây"
        : seconds % 60 == 0 ? $"{seconds / 60} phút"
        : $"{seconds / 60} phút {seconds % 60:00} giây";

    private static int Seconds(string said) =>
        Unit().Matches(said).Sum(x => Whole(x) * (x.Groups[2].Value == "phút" ? 60 : 1));

    [GeneratedRegex(@"thời lượng: (\d+) giây")]
    private static partial Regex Total();

    [GeneratedRegex(@"(?m)(?<!lượng:? )\b(\d+) giây *$")]
    private static partial Regex Part();

    [GeneratedRegex(@"(\d+) (phút|giây)")]
    private static partial Regex Unit();

    [GeneratedRegex("Đọc thường <b>(.*?)</b>")]
    private static partial Regex PageTotal();

    [GeneratedRegex("class=\"dur\">(.*?)</span>")]
    private static partial Regex PagePart();
}
