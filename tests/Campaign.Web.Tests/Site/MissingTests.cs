using System.Net;
using Campaign.Core.Messages;
using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Site;

/// <summary>What a printed code leads to after its item is gone.</summary>
public sealed class MissingTests : IAsyncLifetime
{
    private readonly SiteHost _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("message", "/thong-diep/", ChangeReason.Unpublished, "Ban biên tập đã rút thông điệp này ngày ")]
    [InlineData("material", "/tai-lieu/", ChangeReason.Deleted, "Ban biên tập đã xóa tài liệu này ngày ")]
    [InlineData("event", "/lich/", ChangeReason.Expired, "Sự kiện này đã hết thời hạn đăng ngày ")]
    [InlineData("service", "/tro-giup/", ChangeReason.Expired, "Đừng dùng lại số điện thoại cũ.")]
    [InlineData("document", "/ke-hoach/", ChangeReason.Moved, "Văn bản này không còn được đăng từ ngày ")]
    public async Task A_withdrawn_item_answers_410_with_the_reason_and_what_is_there_now(
        string name,
        string section,
        ChangeReason reason,
        string words
    )
    {
        var type = new ItemType(name);
        var item = _site.Store.Current.List(type).First(x => x.Type != ItemType.Service || x.Slug == "tram-y-te");
        Assert.Equal(HttpStatusCode.OK, (await _site.Client.GetAsync(section + item.Slug)).StatusCode);
        Withdraw(item, reason);
        var answer = await _site.Client.GetAsync(section + item.Slug);
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains(words, html);
        Assert.Contains($"<li><a href=\"{section.TrimEnd('/')}\">", html);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", html);
        Assert.DoesNotContain(WebUtility.HtmlEncode(item.Title), html);
        // It is cached for as long as the item was; for a search for help nothing is cached at all.
        Assert.Equal(
            type == ItemType.Service ? "no-store" : "public, max-age=20, s-maxage=30",
            answer.Headers.GetValues("Cache-Control").Single()
        );
    }

    [Fact]
    public async Task A_recalled_item_answers_with_the_officer_s_words_also_when_the_log_has_forgotten_it()
    {
        var item = _site.Store.Current.List(ItemType.Material).First();
        var path = "/tai-lieu/" + item.Slug;
        var notice = SampleRecalls.All.All.First() with
        {
            Item = item.Id,
            Kind = RecallKind.Withdrawn,
            Reason = "Số trên tờ này sai.",
            AfterSeq = _site.Store.Current.Seq,
        };
        Withdraw(item, ChangeReason.Unpublished);
        _site.Store.Update(x => x.With(new RecallNotices([notice])));
        Assert.Contains("Lý do: Số trên tờ này sai.", await GoneAsync(path), StringComparison.Ordinal);

        // As after a restart: the address is known from the table, the row of the log is pruned.
        var fresh = SiteSample.With(
            CampaignSnapshot.Empty(SiteVocabularies.Create()),
            [.. _site.Store.Current.Items.Where(x => x.Id != item.Id)]
        );
        _site.Store.Replace(
            fresh.Remember([new(ItemType.Material, item.Slug, item.Id)]).With(new RecallNotices([notice]))
        );
        Assert.Contains("Lý do: Số trên tờ này sai.", await GoneAsync(path), StringComparison.Ordinal);
    }

    private async Task<string> GoneAsync(string path)
    {
        using var answer = await _site.Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_withdrawn_edition_answers_410()
    {
        var editions = _site.Store.Current.List(ItemType.Edition);
        Withdraw(editions.First(x => x.Slug == "thang-hanh-dong-2021"), ChangeReason.Unpublished);
        Assert.Equal(HttpStatusCode.Gone, (await _site.Client.GetAsync("/2021")).StatusCode);
    }

    [Fact]
    public async Task A_withdrawn_place_answers_410_in_both_languages_and_leaves_no_trace()
    {
        var commune = _site.Store.Current.List(ItemType.Place).First(x => x.AddressName == "00001");
        Withdraw(commune, ChangeReason.Unpublished);
        foreach (var path in new[] { "/dia-phuong/00001", "/en/places/00001" })
        {
            var answer = await _site.Client.GetAsync(path);
            Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
            Assert.Contains("Ban biên tập đã rút địa danh này ngày ", await answer.Content.ReadAsStringAsync());
            Assert.Equal("no-store", answer.Headers.GetValues("Cache-Control").Single());
        }
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Client.GetAsync("/dia-phuong/99999")).StatusCode);
    }

    [Fact]
    public async Task The_years_of_a_withdrawn_campaign_answer_410()
    {
        var edition = _site.Store.Current.List(ItemType.Edition).First(x => x.Slug == "thang-hanh-dong-2021");
        var campaign = _site.Store.Current.List(ItemType.Campaign).First(x => x.Slug == "thang-hanh-dong");
        Withdraw(edition, ChangeReason.Unpublished);
        Withdraw(campaign, ChangeReason.Unpublished);
        async Task<HttpStatusCode> Answer(string path) => (await _site.Client.GetAsync(path)).StatusCode;
        Assert.Equal(HttpStatusCode.Gone, await Answer("/chien-dich/thang-hanh-dong/2021"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer("/chien-dich/thang-hanh-dong/1999"));
        Assert.Equal(HttpStatusCode.NotFound, await Answer("/chien-dich/chua-tung-co/2021"));
    }

    [Fact]
    public async Task An_item_with_a_new_address_is_found_under_the_old_one()
    {
        var item = _site.Store.Current.FindBySlug<KeyMessage>(ItemType.Message, "len-tieng")!;
        var renamed = item with { Header = item.Header with { Slug = "hay-len-tieng" } };
        _site.Store.Replace(SiteSample.With(_site.Store.Current, renamed));
        var answer = await _site.Client.GetAsync("/thong-diep/len-tieng");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal("/thong-diep/hay-len-tieng", answer.Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await _site.Client.GetAsync(answer.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task Something_that_never_existed_is_not_called_withdrawn() =>
        Assert.Equal(HttpStatusCode.NotFound, (await _site.Client.GetAsync("/thong-diep/chua-tung-co")).StatusCode);

    [Fact]
    public async Task A_withdrawn_item_whose_address_is_a_cry_for_help_has_the_numbers_above_the_reason()
    {
        var item = _site.Store.Current.FindBySlug<KeyMessage>(ItemType.Message, "len-tieng")!;
        var named = item with { Header = item.Header with { Slug = "chong-dang-bop-co-em" } };
        _site.Store.Replace(SiteSample.With(_site.Store.Current, named));
        Withdraw(named, ChangeReason.Unpublished);
        using var answer = await _site.Client.GetAsync("/thong-diep/chong-dang-bop-co-em");
        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var html = (await answer.Content.ReadAsStringAsync()).Split("<main")[1];
        var (number, reason) = (
            html.IndexOf("tel:113", StringComparison.Ordinal),
            html.IndexOf("Ban biên tập đã rút thông điệp này", StringComparison.Ordinal)
        );
        Assert.True(0 < number && number < reason, html);
    }

    private void Withdraw(PublishedItem item, ChangeReason reason)
    {
        var now = _site.Store.Current;
        var rows = item
            .Header.AvailableLanguages.Select((x, i) => (Language: x, Seq: now.Seq + 1 + i))
            .Select(x => new Change(
                x.Seq,
                item.Id,
                item.Type.Name,
                x.Language,
                ChangeAction.Delete,
                reason,
                SampleSnapshot.Then
            ))
            .ToList();
        _site.Store.Replace(now.Apply([], rows, rows[^1].Seq));
    }
}
