using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Campaign.Web.Tests.Print;

/// <summary>What social networks show of a link to a message, read by a parser.</summary>
public sealed class LinkPictureTests(PrintHost host) : IClassFixture<PrintHost>
{
    private KeyMessage Message => host.Store.Current.All<KeyMessage>().First(x => x.Text.Length < 80);

    [Fact]
    public async Task A_link_to_a_message_shows_the_message_in_the_theme_of_its_year()
    {
        var said = await SaidAsync($"/thong-diep/{Message.Slug}");
        Assert.Equal("summary_large_image", said["twitter:card"]);
        Assert.Equal(Message.Text, said["og:title"][..Message.Text.Length]);
        var path = new Uri(said["og:image"]).PathAndQuery;
        Assert.Equal(new Uri(said["og:url"]).Host, new Uri(said["og:image"]).Host);
        using var drawn = Image.Load<Rgb24>(await host.BytesAsync(path));
        Assert.Equal((said["og:image:width"], said["og:image:height"]), ($"{drawn.Width}", $"{drawn.Height}"));
        // The picture that the forms offer, and so the same theme and words.
        Assert.Equal(
            await host.BytesAsync($"/api/v1/messages/{Message.Id}/files/share.png"),
            await host.BytesAsync(path)
        );
    }

    [Fact]
    public async Task A_corrected_message_has_a_new_address_because_networks_keep_what_they_have_fetched()
    {
        var path = $"/thong-diep/{Message.Slug}";
        var before = (await SaidAsync(path))["og:image"];
        Publish(Message with { Header = Message.Header with { Version = host.Store.Current.Seq + 1 } });
        Assert.NotEqual(before, (await SaidAsync(path))["og:image"]);
    }

    [Fact]
    public async Task A_message_that_fits_no_picture_has_the_picture_of_the_site_and_not_a_torn_one()
    {
        var message = Message with
        {
            Header = Message.Header with { Id = Guid.NewGuid(), Slug = "qua-dai" },
            CorrectedText = null,
            OfficialText = string.Concat(Enumerable.Repeat("Nghiêng mình nghe. ", 30)).Trim(),
        };
        Publish(message);
        var path = new Uri((await SaidAsync("/thong-diep/qua-dai"))["og:image"]).PathAndQuery;
        var shown = Image.Identify(await host.BytesAsync(path));
        Assert.Equal((1200, 630), (shown.Width, shown.Height));
        using var refused = await host.Client.GetAsync($"/api/v1/messages/{message.Id}/files/share.png");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task What_is_withdrawn_or_never_was_has_no_picture()
    {
        await host.TextAsync($"/api/v1/messages/{Guid.NewGuid()}/link.png", HttpStatusCode.NotFound);
        var message = Message with { Header = Message.Header with { Id = Guid.NewGuid(), Slug = "thu-hoi" } };
        Publish(message);
        await host.BytesAsync($"/api/v1/messages/{message.Id}/link.png");
        var now = host.Store.Current;
        host.Store.Replace(
            now.Apply([], [Row(message, now.Seq + 1, ChangeAction.Delete, ChangeReason.Unpublished)], now.Seq + 1)
        );
        await host.TextAsync($"/api/v1/messages/{message.Id}/link.png", HttpStatusCode.Gone);
    }

    private async Task<Dictionary<string, string>> SaidAsync(string path) =>
        new HtmlParser()
            .ParseDocument(await host.TextAsync(path))
            .QuerySelectorAll("meta[property], meta[name]")
            .Cast<IHtmlMetaElement>()
            .ToDictionary(x => x.GetAttribute("property") ?? x.Name ?? "", x => x.Content ?? "");

    private void Publish(KeyMessage message)
    {
        var now = host.Store.Current;
        host.Store.Replace(
            now.Apply([message], [Row(message, now.Seq + 1, ChangeAction.Upsert, ChangeReason.Updated)], now.Seq + 1)
        );
    }

    private Change Row(KeyMessage message, long seq, ChangeAction action, ChangeReason reason) =>
        new(seq, message.Id, message.Type.Name, message.Language, action, reason, host.Time.Now);
}
