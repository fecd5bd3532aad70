using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Tests.Media;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.MediaStorage;

/// <summary>The whole product, twice on PostgreSQL, with its uploaded files in a bucket.</summary>
public sealed class SitesOnABucketTests
{
    [Fact]
    public async Task A_picture_that_is_uploaded_on_one_node_saved_replaced_binned_and_restored_is_the_same_on_both()
    {
        await using var nodes = await TwoNodesOnABucket.StartAsync();
        var (item, address) = await nodes.PictureAsync(700);

        var (one, two) = (await ReadAsync(nodes.One, address), await ReadAsync(nodes.Two, address));
        Assert.Equal(one, two);
        Assert.DoesNotContain(Pictures.Secret, one.Text, StringComparison.Ordinal);
        await RangesAsync(nodes.Two, address, one);
        using (var unknown = await TwoNodesOnABucket.SaveNewAsync(nodes.Here, Guid.NewGuid(), Guid.NewGuid()))
            Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        // The node that saved it makes the copies, and both show them.
        await ComesAsync(nodes.Two, address + ".320.webp", HttpStatusCode.OK);
        await ComesAsync(nodes.One, address + ".320.webp", HttpStatusCode.OK);
        Assert.EndsWith(
            ".320.webp",
            (string?)
                (await nodes.Here.GetAsync($"imaging/resize/urls?id={item}&width=300"))[0]!["urlInfos"]![0]!["url"],
            StringComparison.Ordinal
        );
        await InAPageAsync(nodes, item);

        var (kept, _, _) = await TwoNodesOnABucket.UploadAsync(nodes.There, Pictures.Png(20, 10));
        var (second, former) = await nodes.PictureAsync(40);
        await ComesAsync(nodes.One, former, HttpStatusCode.OK);
        await TwoNodesOnABucket.ReplaceAsync(nodes.Here, second, kept);
        // The other node is told after the commit.
        var now = former;
        for (var left = 600; now == former && left > 0; left--, await Task.Delay(100))
            now = await TwoNodesOnABucket.AddressAsync(nodes.There, second);
        Assert.NotEqual(former, now);
        foreach (var node in (ProductProcess[])[nodes.One, nodes.Two])
        {
            await ComesAsync(node, now, HttpStatusCode.OK);
            await ComesAsync(node, former, HttpStatusCode.Gone);
        }

        await DoneAsync(nodes.Here, $"media/{second}/move-to-recycle-bin", null);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(nodes.One, now));
        await ComesAsync(nodes.Two, now, HttpStatusCode.Gone);
        await DoneAsync(nodes.There, $"recycle-bin/media/{second}/restore", new { target = (object?)null });
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(nodes.Two, now));
        await ComesAsync(nodes.One, now, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(nodes.Two, former));
    }

    [Fact]
    public async Task While_the_bucket_is_away_texts_are_served_and_officers_told_and_what_was_missed_is_made_up_for()
    {
        await using var nodes = await TwoNodesOnABucket.StartAsync();
        var (item, address) = await nodes.PictureAsync(40);
        await ComesAsync(nodes.One, address, HttpStatusCode.OK);

        using (var stranger = nodes.Other(("Campaign__Media__S3__Prefix", "tinh/cao-bang")))
            Assert.Contains(
                "is not what was used with this database last",
                (await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.CommandAsync("doctor"))).Message,
                StringComparison.Ordinal
            );

        await nodes.Bucket.HangAsync();
        Assert.Contains("tel:113", await TextAsync(nodes.One, "/tro-giup"), StringComparison.Ordinal);
        await ComesAsync(nodes.One, address, HttpStatusCode.ServiceUnavailable);
        await nodes.Bucket.GoOnAsync();
        await ComesAsync(nodes.One, address, HttpStatusCode.OK);

        await nodes.Bucket.GoAsync();
        await ComesAsync(nodes.One, address, HttpStatusCode.ServiceUnavailable);
        var (_, refused, said) = await TwoNodesOnABucket.UploadAsync(nodes.Here, Pictures.Png(20, 10));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused);
        Assert.Contains(
            "Kho tệp đang không trả lời",
            (string?)JsonNode.Parse(said)!["title"],
            StringComparison.Ordinal
        );
        await DoneAsync(nodes.Here, $"media/{item}/move-to-recycle-bin", null);

        // A node starts without the bucket too.
        await nodes.Two.TerminateAsync();
        Assert.Equal(0, await nodes.Two.EndAsync());
        await nodes.Two.StartAsync();
        foreach (var node in (ProductProcess[])[nodes.One, nodes.Two])
        {
            Assert.Contains("tel:113", await TextAsync(node, "/tro-giup"), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(node, "/tai-lieu"));
            Assert.Contains(
                "\"media\":\"degraded\"",
                await TextAsync(node, "/healthz/ready"),
                StringComparison.Ordinal
            );
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(node, address));
        }

        await nodes.Bucket.ComeAsync();
        await ComesAsync(nodes.One, address, HttpStatusCode.Gone);
        await ComesAsync(nodes.Two, address, HttpStatusCode.Gone);
        await DoneAsync(nodes.Here, $"recycle-bin/media/{item}/restore", new { target = (object?)null });
        await ComesAsync(nodes.Two, address, HttpStatusCode.OK);
    }

    private static async Task InAPageAsync(TwoNodesOnABucket nodes, Guid picture)
    {
        var material = (Guid)
            JsonNode.Parse(await TextAsync(nodes.One, "/api/v1/materials?limit=1"))!["items"]![0]!["id"]!;
        using (
            var saved = await AuthoritySite.SaveAsync(
                nodes.There,
                material,
                x =>
                {
                    AuthoritySite.Put(
                        x,
                        "files",
                        new[]
                        {
                            new
                            {
                                key = Guid.NewGuid(),
                                mediaKey = picture,
                                mediaTypeAlias = "Image",
                            },
                        }
                    );
                    AuthoritySite.Put(x, "altText", "Hình mẫu.", "vi-VN");
                }
            )
        )
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        await nodes.There.PublishAsync(material);
        JsonNode? file = null;
        for (var left = 1200; left > 0 && file is null; left--, await Task.Delay(100))
            file = JsonNode.Parse(await TextAsync(nodes.One, $"/api/v1/materials/{material}"))!["formats"]!
                .AsArray()
                .FirstOrDefault(x => ((string?)x!["name"])?.StartsWith("anh-mau", StringComparison.Ordinal) == true);
        var url = new Uri((string)file!["url"]!).PathAndQuery;
        var read = await ReadAsync(nodes.One, url);
        Assert.Equal((string?)file["sha256"], read.Sha256);
        Assert.Equal($"\"{read.Sha256}\"", read.Tag);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(nodes.Two, url + ".320.webp"));
    }

    private static async Task RangesAsync(ProductProcess node, string address, Answer whole)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(1, 3) } };
        using (var answer = await http.SendAsync(part))
        {
            Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
            Assert.Equal("PNG", await answer.Content.ReadAsStringAsync());
        }
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.TryAddWithoutValidation("If-None-Match", whole.Tag);
        using (var answer = await http.SendAsync(known))
            Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
        using var changed = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new(1, 3) } };
        changed.Headers.TryAddWithoutValidation("If-Range", "\"khac\"");
        using (var answer = await http.SendAsync(changed))
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task DoneAsync(Session session, string path, object? body)
    {
        using var answer = await session.SendAsync("PUT", path, body);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task<Answer> ReadAsync(ProductProcess node, string address)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        // The date of a file is said once its second has passed.
        for (var left = 600; ; left--, await Task.Delay(100))
        {
            using var answer = await http.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if (answer.Content.Headers.LastModified is null && left > 0)
                continue;
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            return new(
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                answer.Headers.ETag?.Tag,
                answer.Content.Headers.LastModified,
                Encoding.Latin1.GetString(bytes)
            );
        }
    }

    private static async Task ComesAsync(ProductProcess node, string address, HttpStatusCode expected)
    {
        for (var left = 1200; left > 0 && await StatusAsync(node, address) != expected; left--)
            await Task.Delay(100);
        Assert.Equal(expected, await StatusAsync(node, address));
    }

    private static async Task<HttpStatusCode> StatusAsync(ProductProcess node, string address)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        using var answer = await http.GetAsync(address);
        return answer.StatusCode;
    }

    private static async Task<string> TextAsync(ProductProcess node, string address)
    {
        using var http = new HttpClient { BaseAddress = node.Address };
        return await http.GetStringAsync(address);
    }

    private sealed record Answer(string Sha256, string? Tag, DateTimeOffset? Date, string Text);
}
