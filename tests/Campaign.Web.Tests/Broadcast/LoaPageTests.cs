using System.Net;
using Campaign.Core.Publication;
using Campaign.Core.Services;
using Campaign.Web.Broadcast;

namespace Campaign.Web.Tests.Broadcast;

public class LoaPageTests(BroadcastHost host) : IClassFixture<BroadcastHost>
{
    [Fact]
    public async Task A_commune_is_chosen_by_forms_alone()
    {
        var provinces = await host.TextAsync("/loa");
        var communes = await host.TextAsync("/loa?tinh=68");
        using var chosen = await host.Client.GetAsync("/loa?xa=00001");

        Assert.Contains("<option value=\"68\">Tỉnh Lâm Đồng</option>", provinces, StringComparison.Ordinal);
        Assert.Contains("<option value=\"00001\">Xã Bản Mẫu</option>", communes, StringComparison.Ordinal);
        Assert.Equal("/loa/00001/2025-11-21", chosen.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_commune_is_found_by_its_name_asked_about_or_said_to_be_unknown()
    {
        using var chosen = await host.Client.GetAsync("/loa?noi=xa+ban+mau");
        Assert.Equal("/loa/00001/2025-11-21", chosen.Headers.Location?.ToString());
        using var unknown = await host.Client.GetAsync("/loa?noi=Atlantis");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
        var page = WebUtility.HtmlDecode(await unknown.Content.ReadAsStringAsync());
        Assert.Contains("Không có nơi nào tên «Atlantis»", page, StringComparison.Ordinal);
        Assert.Contains("value=\"Atlantis\"", page, StringComparison.Ordinal);
        Assert.Contains(
            "«9»",
            WebUtility.HtmlDecode(await host.TextAsync("/loa?noi=p9,+lâm+đồng")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_script_has_a_page_of_its_own()
    {
        var day = await host.TextAsync("/loa/00001/2025-11-21");
        var slug = System.Text.RegularExpressions.Regex.Match(day, "id=\"bai-([a-z0-9-]+)\"").Groups[1].Value;
        var page = await host.TextAsync($"/loa/kich-ban/{slug}");
        Assert.Contains($"id=\"bai-{slug}\"", page, StringComparison.Ordinal);
        using var missing = await host.Client.GetAsync("/loa/kich-ban/khong-co");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task The_page_of_a_day_contains_every_word_to_be_read()
    {
        var page = await host.TextAsync("/loa/00001/2025-11-21");

        Assert.Contains(
            "<h1>Xã Bản Mẫu, thứ Sáu 21/11/2025",
            WebUtility.HtmlDecode(page).Replace('\u00A0', ' '),
            StringComparison.Ordinal
        );
        Assert.Contains("Buổi sáng", page, StringComparison.Ordinal);
        Assert.Contains("<mark>một một ba</mark>", page, StringComparison.Ordinal);
        Assert.Contains("data-copy=", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/programmes/00001/2025-11-21.zip", page, StringComparison.Ordinal);
        Assert.Contains("Ngày hôm sau, 22/11/2025", page, StringComparison.Ordinal);
        Assert.Contains("Chỉ phát khi có dịch bệnh.", page, StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/loa/00001", "/loa/00001/2025-11-21")]
    [InlineData("/loa/dak-nong", "/loa/68/2025-11-21")]
    [InlineData("/loa/dak-nong/2025-12-01", "/loa/68/2025-12-01")]
    public async Task An_address_redirects_to_the_day_and_to_the_successor(string path, string target)
    {
        using var response = await host.Client.GetAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal(target, response.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_split_unit_offers_its_successors()
    {
        var page = await host.TextAsync("/loa/huyen-mau/2025-11-21");

        Assert.Contains("href=\"/loa/00001/2025-11-21\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/loa/00002/2025-11-21\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_day_after_is_that_of_the_unit_there_is_then_or_is_not_shown()
    {
        var divided = await host.TextAsync("/loa/huyen-mau/2025-06-30");
        Assert.DoesNotContain("Ngày hôm sau", WebUtility.HtmlDecode(divided), StringComparison.Ordinal);
        Assert.Contains(
            "Ngày hôm sau, 01/07/2025, Tỉnh Lâm Đồng",
            WebUtility.HtmlDecode(await host.TextAsync("/loa/dak-nong/2025-06-30")),
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("/loa/99999")]
    [InlineData("/loa/99999/2025-11-21")]
    [InlineData("/loa/00001/hom-nay")]
    [InlineData("/loa/dak-nong/ng%C3%A0y")]
    public async Task An_unknown_place_or_day_is_not_found(string path) =>
        Assert.Contains("Không có", await host.TextAsync(path, HttpStatusCode.NotFound), StringComparison.Ordinal);

    [Fact]
    public async Task A_withdrawn_place_has_no_programme_and_says_that_it_was_withdrawn()
    {
        var before = host.Store.Current;
        var place = before.List(ItemType.Place).First(x => x.AddressName == "00002");
        var row = new Change(
            before.Seq + 1,
            place.Id,
            place.Type.Name,
            Change.Invariant,
            ChangeAction.Delete,
            ChangeReason.Unpublished,
            SampleSnapshot.Then
        );
        host.Store.Replace(before.Apply([], [row], row.Seq));
        try
        {
            foreach (var path in new[] { "/loa/00002", "/loa/00002/2025-11-21" })
                Assert.Contains(
                    "địa danh này",
                    await host.TextAsync(path, HttpStatusCode.Gone),
                    StringComparison.Ordinal
                );
            foreach (var path in new[] { "programmes/00002/2025-11-21", "programmes/00002/2025-11-21.txt" })
                Assert.Contains(
                    "\"reason\":\"unpublished\"",
                    await host.TextAsync($"/api/v1/{path}", HttpStatusCode.Gone),
                    StringComparison.Ordinal
                );
        }
        finally
        {
            host.Store.Replace(host.Store.Current.Apply([place], [], row.Seq + 1));
        }
    }

    [Fact]
    public void An_emergency_number_is_read_aloud_however_old_its_check_is()
    {
        var day = new DateTime(2025, 11, 21, 5, 30, 0);
        var snapshot = BroadcastSample.Create();
        var old = snapshot.All<Service>().First() with { VerifiedOn = new(2023, 1, 1) };
        Assert.Contains(old.Phones[0].Number, HelpLines.Body(snapshot, day, old.Language), StringComparison.Ordinal);

        var body = HelpLines.Body(snapshot.Apply([old], [], snapshot.Seq + 1), day, old.Language);

        Assert.Contains(old.Phones[0].Number, body, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_whose_hours_are_over_is_not_read_aloud_when_another_of_the_same_service_is_answered()
    {
        var snapshot = BroadcastSample.Create();
        var service = snapshot.All<Service>().First();
        var two = service with
        {
            Phones = [new("0000 000 001", Hours: "T2-T6 08:00-17:00"), new("0000 000 002", Hours: "24/7")],
        };
        snapshot = snapshot.Apply([two], [], snapshot.Seq + 1);

        Assert.Contains("0000 000 002", HelpLines.Body(snapshot, new(2025, 11, 21, 17, 0, 0), "vi-VN")!);
        Assert.Contains("0000 000 001", HelpLines.Body(snapshot, new(2025, 11, 21, 9, 0, 0), "vi-VN")!);
    }

    [Fact]
    public async Task A_day_out_of_season_says_that_there_is_nothing()
    {
        var page = await host.TextAsync("/loa/00001/2026-03-01");

        Assert.Contains("không có bài nào để phát", page, StringComparison.Ordinal);
        Assert.Contains("Ngoài thời gian của chiến dịch", page, StringComparison.Ordinal);
    }
}
