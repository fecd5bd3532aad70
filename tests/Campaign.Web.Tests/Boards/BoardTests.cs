using System.Net;

namespace Campaign.Web.Tests.Boards;

public sealed class BoardTests(BoardHost host) : IClassFixture<BoardHost>
{
    [Fact]
    public async Task A_board_shows_numbers_messages_and_todays_events_of_its_place()
    {
        var page = await host.TextAsync(BoardHost.Board);
        foreach (var said in new[] { "113", "1900 96 96 80", "Chấm dứt bạo lực", BoardHost.Ends, BoardHost.Stays })
            Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Việc của nơi khác", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_shows_no_shelter_no_sample_and_nothing_of_a_past_year()
    {
        var page = await host.TextAsync(BoardHost.Board);
        foreach (var kept in new[] { "Nơi ở tạm", "0000 000 001", "Nói chuyện chuyên đề", "năm 2021" })
            Assert.DoesNotContain(kept, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_goes_when_it_ends_and_a_day_at_midnight_in_Viet_Nam()
    {
        var page = await host.TextAsync(BoardHost.Board);
        Assert.Contains("data-until=\"2025-11-21T03:30:00.0000000Z\"", page, StringComparison.Ordinal);
        Assert.Contains("data-until=\"2025-11-21T17:00:00.0000000Z\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_board_and_its_worker_may_be_kept_so_shortly_that_a_withdrawal_is_seen_within_a_minute()
    {
        foreach (var path in new[] { BoardHost.Board, "/bang-tin/tho.js" })
        {
            using var answer = await host.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("public, max-age=20, s-maxage=30", answer.Headers.CacheControl!.ToString());
            Assert.False(answer.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task The_worker_may_fetch_from_this_site_and_do_nothing_else()
    {
        using var answer = await host.Client.GetAsync("/bang-tin/tho.js");
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "default-src 'none'; connect-src 'self'",
            answer.Headers.GetValues("Content-Security-Policy").Single()
        );
        Assert.False(answer.Headers.Contains("Service-Worker-Allowed"));
    }

    [Theory]
    [InlineData("/bang-tin/99999", HttpStatusCode.NotFound)]
    [InlineData("/bang-tin/xyz", HttpStatusCode.NotFound)]
    [InlineData("/bang-tin/dak-nong", HttpStatusCode.MovedPermanently)]
    [InlineData("/bang-tin/huyen-cu", HttpStatusCode.OK)]
    public async Task Units_that_are_gone_lead_to_their_heirs(string path, HttpStatusCode status) =>
        await host.TextAsync(path, status);

    [Fact]
    public async Task A_place_without_services_has_the_numbers_of_the_nation() =>
        Assert.Contains("113", await host.TextAsync("/bang-tin/00002"), StringComparison.Ordinal);
}
