using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>A file that takes the place of another.</summary>
public sealed partial class Media_over_http
{
    [Fact]
    public async Task A_replaced_file_is_no_longer_served_and_does_not_come_back_from_the_bin()
    {
        var image = await ImageAsync("truoc.png", Pictures.Png(), "Bốn");
        var before = await SourceAsync(image);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(before));
        await ReplaceAsync(image, "sau.png");
        var after = await SourceAsync(image);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (await StatusAsync(before), await StatusAsync(after)));
        Assert.True((await Chief.SendAsync("PUT", $"media/{image}/move-to-recycle-bin")).IsSuccessStatusCode);
        Assert.True(
            (
                await Chief.SendAsync("PUT", $"recycle-bin/media/{image}/restore", new { target = (object?)null })
            ).IsSuccessStatusCode
        );
        await fixture.Host.Services.GetServices<IHostedService>().OfType<TrashedFiles>().Single().StartAsync(default);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.OK), (await StatusAsync(before), await StatusAsync(after)));
        Assert.True((await Chief.SendAsync("DELETE", $"media/{image}")).IsSuccessStatusCode);
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "truoc.png*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "sau.png*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_replaced_file_is_served_as_long_as_something_published_refers_to_it()
    {
        var image = await ImageAsync("dang-dung.png", Pictures.Png(), "Năm");
        var before = await SourceAsync(image);
        var used = new UsedFiles(Path.GetFileName(Path.GetDirectoryName(before))!);
        var services = fixture.Host.Services;
        using var replaced = ActivatorUtilities.CreateInstance<ReplacedFiles>(services, used);
        await ReplaceAsync(image, "thay.png", from: before);
        await replaced.StartAsync(default);
        used.Publish();
        await used.Asked;
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(before));
        used.Folder = "";
        used.Publish();
        for (
            var end = Environment.TickCount64 + 60_000;
            await StatusAsync(before) == HttpStatusCode.OK && Environment.TickCount64 < end;

        )
            await Task.Delay(50);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(before));
        await replaced.StopAsync(default);
    }

    [Fact]
    public async Task An_officer_of_a_province_does_not_replace_what_a_page_outside_shows()
    {
        var officer = fixture.As(OfficerGroup.ProvinceOfficer);
        await Chief.PublishAsync(fixture.National);
        var image = await ImageAsync("cua-tinh.png", Pictures.Png(), "Bảy", fixture.ProvinceMedia);
        var name = $"Trang có ảnh {Guid.NewGuid():N}";
        var page = await Chief.CreateAsync(SampleTypes.Page, name, fixture.National);
        await PickAsync(page, image, name);
        await Chief.PublishAsync(page);
        var source = await SourceAsync(image);

        // Its name is theirs to change, what the page shows is not.
        using (var renamed = await TrySaveAsync(officer, image, "ten-khac.png", null))
            Assert.True(renamed.IsSuccessStatusCode, await renamed.Content.ReadAsStringAsync());
        using (var refused = await TrySaveAsync(officer, image, "thay.png", await UploadedAsync(officer, "thay.png")))
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal(source, await SourceAsync(image));

        using (
            var down = await Chief.SendAsync("PUT", $"document/{page}/unpublish", new { cultures = new[] { "vi-VN" } })
        )
            Assert.True(down.IsSuccessStatusCode, await down.Content.ReadAsStringAsync());
        using var replaced = await TrySaveAsync(officer, image, "thay.png", await UploadedAsync(officer, "thay.png"));
        Assert.True(replaced.IsSuccessStatusCode, await replaced.Content.ReadAsStringAsync());
        Assert.NotEqual(source, await SourceAsync(image));
    }

    [Fact]
    public async Task Files_left_in_the_wrong_place_by_a_crash_are_put_right_at_the_next_start()
    {
        var image = await ImageAsync("sap.png", Pictures.Png(), "Ba");
        var source = await SourceAsync(image);
        var here = Path.Combine(fixture.Host.Folder, source.TrimStart('/'));
        var hidden = Path.Combine(
            fixture.Host.Folder,
            "media",
            "trash",
            $"{image:N}",
            Path.GetFileName(Path.GetDirectoryName(here))!
        );
        Directory.CreateDirectory(Path.GetDirectoryName(hidden)!);
        Directory.Move(Path.GetDirectoryName(here)!, hidden);
        var start = fixture.Host.Services.GetServices<IHostedService>().OfType<TrashedFiles>().Single();
        await start.StartAsync(default);
        Assert.True(File.Exists(here));
    }

    [Fact]
    public async Task What_another_node_could_not_hide_is_hidden_by_this_one_but_in_no_storage_that_is_not_proved()
    {
        var image = await ImageAsync("nut-khac.png", Pictures.Png(), "Bốn");
        var source = await SourceAsync(image);
        var here = Path.Combine(fixture.Host.Folder, source.TrimStart('/'));
        Assert.True((await Chief.SendAsync("PUT", $"media/{image}/move-to-recycle-bin")).IsSuccessStatusCode);
        Directory.CreateDirectory(Path.GetDirectoryName(here)!);
        await File.WriteAllBytesAsync(here, Pictures.Png());
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(source));

        var proof = ActivatorUtilities.CreateInstance<MediaProof>(fixture.Host.Services);
        using var node = ActivatorUtilities.CreateInstance<TrashedFiles>(fixture.Host.Services, proof);
        proof.IsDue = true;
        await node.RoundAsync(default);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(source));
        proof.IsDue = false;
        await node.RoundAsync(default);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(source));
    }

    [Fact]
    public async Task A_file_is_read_again_when_it_is_replaced_and_not_when_it_is_renamed()
    {
        var image = await ImageAsync("ten-cu.png", Pictures.Png(), "Bốn");
        var path = Path.Combine(fixture.Host.Folder, (await SourceAsync(image)).TrimStart('/'));
        await SaveAsync(image, "Tên mới");
        var sum = await SumAsync(image);
        // Nobody changes files behind the library's back; here doing so shows whether the file is read.
        await File.WriteAllBytesAsync(path, [.. await File.ReadAllBytesAsync(path), 0]);
        await SaveAsync(image, "Tên mới nữa");
        Assert.Equal(sum, await SumAsync(image));
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, "khac.png", Pictures.Png(16, 8));
        await SaveAsync(image, "Tên mới nữa", upload);
        Assert.NotEqual(sum, await SumAsync(image));
    }

    [Fact]
    public async Task Replacing_a_public_file_says_how_many_pages_use_it_and_publishes_them_without_their_drafts()
    {
        await Chief.PublishAsync(fixture.National);
        var page = await Chief.CreateAsync(SampleTypes.Page, $"Có ảnh {Guid.NewGuid():N}", fixture.National);
        var image = await ImageAsync("cu.png", Pictures.Png(), "Một dải thổ cẩm");
        await PickAsync(page, image);
        await Chief.PublishAsync(page);
        await PickAsync(page, image, title: "Chưa ai duyệt");
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, "moi.png", Pictures.Png());
        using var read = await Chief.SendAsync("GET", $"media/{image}");
        var values = System.Text.Json.Nodes.JsonNode.Parse(await read.Content.ReadAsStringAsync())![
            "values"
        ]!.AsArray();
        async Task<HttpResponseMessage> PutAsync(string etag) =>
            await Chief.SendAsync(
                "PUT",
                $"media/{image}",
                new
                {
                    values,
                    variants = new[]
                    {
                        new
                        {
                            culture = (string?)null,
                            segment = (string?)null,
                            name = "moi.png",
                        },
                    },
                },
                x => x.Headers.TryAddWithoutValidation("If-Match", etag)
            );
        using var same = await PutAsync(read.Headers.ETag!.ToString());
        Assert.False(same.Headers.Contains("X-Campaign-Uses"));
        values.Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"] =
            new System.Text.Json.Nodes.JsonObject { ["temporaryFileId"] = $"{upload}" };
        using var replaced = await PutAsync(same.Headers.ETag!.ToString());
        Assert.Equal(("1", $"{image}"), (Header("X-Campaign-Uses"), Header("X-Campaign-File")));

        var log = fixture.Host.Services.GetRequiredService<Campaign.Core.Publication.IPublicationLog>();
        var head = await log.HeadAsync();
        using var again = await Chief.SendAsync("POST", $"campaign/media/{image}/publish-again");
        Assert.Equal("{\"count\":1,\"left\":[]}", await again.Content.ReadAsStringAsync());
        var row = Assert.Single(await log.ReadAfterAsync(head, 10));
        Assert.Equal((page, Campaign.Core.Publication.ChangeReason.Updated), (row.Id, row.Reason));
        var published = await Chief.GetAsync($"document/{page}/published");
        Assert.DoesNotContain("Chưa ai duyệt", published.ToJsonString(), StringComparison.Ordinal);

        string Header(string name) => replaced.Headers.GetValues(name).Single();
    }

    private async Task<Guid> UploadedAsync(Session who, string name)
    {
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, name, Pictures.Png(), who);
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        return upload;
    }
}
