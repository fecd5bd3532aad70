using System.Net;
using Campaign.Core.Places;
using Campaign.Core.Services;
using Campaign.Core.Time;
using Campaign.Web.Boards;
using Campaign.Web.Embeds;
using Campaign.Web.Print;
using Campaign.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Site;

/// <summary>Which numbers every channel gives out, and on which days.</summary>
public sealed class ShownServiceTests : IAsyncLifetime
{
    private const string Number = "1900 00 00 77";
    private const string Commune = "00001";

    private readonly SiteHost _site = new()
    {
        Store = new(
            SiteSample.With(
                SiteSample.Create(),
                Line(261, "chien-dich", "Tổng đài của chiến dịch") with
                {
                    Answers = [new("nguy-hiem", 1), new("bao-luc", 1)],
                },
                Line(262, "chien-dich-tinh", "Tổng đài chiến dịch của tỉnh", "68"),
                Line(263, "hai-so", "Đường dây hai số", "68") with
                {
                    Phones = [new("1900 00 00 78", null, "1.000 đ/phút", "T2-T6 08:00-17:00"), new("1800 00 00 79")],
                    Fees = "Miễn phí",
                },
                Line(264, "so-rieng", "Đường dây có cước riêng", "68") with
                {
                    Phones = [new("1900 00 00 80", null, "2.000 đ/phút", "T2-T6 08:00-17:00")],
                    Fees = "Miễn phí",
                    Hours = OpeningHours.Always,
                }
            )
        ),
    };

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task A_number_is_given_out_until_the_end_of_its_last_day_and_nowhere_after_it()
    {
        _site.MoveTo(new(2025, 12, 15));
        foreach (var (where, text) in await EverywhereAsync())
            Assert.True(text.Contains(Number, StringComparison.Ordinal), where);
        _site.MoveTo(new(2025, 12, 16));
        foreach (var (where, text) in await EverywhereAsync())
            Assert.False(text.Contains(Number, StringComparison.Ordinal), where);
    }

    [Fact]
    public async Task The_page_of_a_service_says_that_it_is_over_or_not_there_yet()
    {
        _site.MoveTo(new(2025, 12, 16));
        using var over = await _site.Client.GetAsync("/tro-giup/chien-dich");
        Assert.Equal(HttpStatusCode.Gone, over.StatusCode);
        var text = await over.Content.ReadAsStringAsync();
        Assert.Contains("Dịch vụ này chỉ dùng đến hết ngày 15/12/2025.", text);
        Assert.DoesNotContain("không ai gọi kiểm tra", text);
        Assert.Contains("tel:113", text);
        _site.MoveTo(new(2025, 10, 31));
        using var early = await _site.Client.GetAsync("/tro-giup/chien-dich");
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        Assert.Contains("Dịch vụ này dùng được từ ngày 01/11/2025.", await early.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_made_up_number_is_nobodys_answer()
    {
        var text = await PostAsync("/tim-kiem", ("q", "0000000002"));
        Assert.DoesNotContain("tel:0000000002", text);
        Assert.Contains("tel:0000000002", await _site.Client.GetStringAsync("/tro-giup/tram-y-te"));
    }

    [Fact]
    public async Task Every_number_has_its_own_cost_and_hours_beside_it_and_none_is_left_out()
    {
        var page = await _site.Client.GetStringAsync("/tro-giup/hai-so");
        Assert.Contains("Miễn phí", page);
        Assert.Contains("1.000 đ/phút, T2-T6 08:00-17:00.", page);
        foreach (var path in (string[])["/tro-giup", "/en/help"])
        {
            var list = await _site.Client.GetStringAsync(path);
            Assert.Contains("1.000 đ/phút, T2-T6 08:00-17:00.", list);
            Assert.Contains("tel:1900000078", list);
            Assert.Contains("tel:1800000079", list);
        }
    }

    [Fact]
    public void Paper_and_boards_give_each_number_of_a_service_and_the_free_one_first()
    {
        var (snapshot, clock) = (_site.Store.Current, _site.Services.GetRequiredService<CampaignClock>());
        var service = snapshot.All<Service>().Single(x => x.Slug == "hai-so");

        var board = BoardWords.Of(service).Select(x => $"{x.Head} {x.Text}");

        Assert.Equal(
            [
                "1800 00 00 79 Đường dây hai số. Miễn phí.",
                "1900 00 00 78 Đường dây hai số. 1.000 đ/phút, T2-T6 08:00-17:00.",
            ],
            board
        );
        // A country with few numbers of its own leaves room for both.
        var alone = SiteSample.With(SampleSnapshot.Create(), service);
        Assert.Equal(
            [("1800 00 00 79", "Miễn phí"), ("1900 00 00 78", "1.000 đ/phút, T2-T6 08:00-17:00")],
            PrintHotlines
                .Of(alone, clock.Today, alone.Places.Find("68"), "vi-VN")
                .Where(x => x.Label == "Đường dây hai số")
                .Select(x => (x.Number, x.Note))
        );
    }

    [Theory]
    [InlineData("so-rieng", false)]
    [InlineData("hai-so", true)]
    public async Task What_is_said_of_a_service_is_told_only_where_one_of_its_numbers_goes_by_it(string slug, bool told)
    {
        var page = await _site.Client.GetStringAsync($"/tro-giup/{slug}");
        var entry = page[page.IndexOf("class=\"svc\"", StringComparison.Ordinal)..];
        var list = entry[..entry.IndexOf("</dl>", StringComparison.Ordinal)];
        Assert.Equal(told, list.Contains("Miễn phí", StringComparison.Ordinal));
        Assert.DoesNotContain("24/7", list);
        Assert.Contains("000 đ/phút, T2-T6 08:00-17:00.", entry);
    }

    [Fact]
    public async Task A_number_that_is_answered_now_is_found_by_its_own_hours()
    {
        Assert.Contains("Đường dây hai số", await PostAsync("/tro-giup", ("tinh", "68"), ("mo", "1")));
        _site.MoveTo(new(2025, 11, 22));
        var saturday = await PostAsync("/tro-giup", ("tinh", "68"), ("mo", "1"));
        Assert.DoesNotContain(
            "Đường dây hai số",
            saturday[..saturday.IndexOf("Số theo vùng", StringComparison.Ordinal)]
        );
    }

    private async Task<IEnumerable<(string Where, string Text)>> EverywhereAsync()
    {
        var (snapshot, clock) = (_site.Store.Current, _site.Services.GetRequiredService<CampaignClock>());
        var place = snapshot.Places.Find(Commune)!;
        return
        [
            ("/", await _site.Client.GetStringAsync("/")),
            ("/tro-giup", await _site.Client.GetStringAsync("/tro-giup")),
            ("place", await _site.Client.GetStringAsync($"/dia-phuong/{Commune}")),
            ("English", await _site.Client.GetStringAsync($"/en/places/{Commune}")),
            ("directory", await PostAsync("/tro-giup", ("tinh", "68"))),
            ("cry", await PostAsync("/tim-kiem", ("q", "chồng đang đánh em"))),
            ("dialled", await PostAsync("/tim-kiem", ("q", "1900000077"))),
            (
                "search",
                Numbers(
                    _site
                        .Services.GetRequiredService<SearchService>()
                        .Search(new("tổng đài của chiến dịch"))
                        .Hits.Select(x => x.Item)
                        .OfType<Service>()
                        .SelectMany(x => x.Phones)
                        .Select(x => x.Number)
                )
            ),
            ("paper", Numbers(PrintHotlines.Of(snapshot, clock.Today, place, "vi-VN").Select(x => x.Number))),
            ("board", Numbers(BoardModel.Of(snapshot, clock, clock.Today, place).Slides.Select(x => x.Head))),
            (
                "embed",
                Numbers(
                    EmbedModel
                        .Of(EmbedSubject.Help, snapshot, clock.Today, place)
                        .Help.SelectMany(x => x.Phones)
                        .Select(x => x.Number)
                )
            ),
        ];
    }

    private static string Numbers(IEnumerable<string?> numbers) => string.Join('\n', numbers);

    private async Task<string> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var answer = await _site.Client.PostAsync(
            path,
            new FormUrlEncodedContent(fields.Select(x => new KeyValuePair<string, string>(x.Name, x.Value)))
        );
        return await answer.Content.ReadAsStringAsync();
    }

    private static Service Line(int n, string slug, string title, params string[] places) =>
        new(
            SampleSnapshot.Header(n, slug, title) with
            {
                Places = [.. places],
                ValidFrom = new(2025, 11, 1),
                ValidUntil = new(2025, 12, 15),
            }
        )
        {
            Order = places is [] ? 2 : 1000,
            Kinds = [Service.HotlineKind],
            Phones = [new(Number)],
            VerifiedOn = new(2025, 11, 1),
            CallTested = true,
        };
}
