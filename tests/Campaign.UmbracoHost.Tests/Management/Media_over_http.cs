using System.Net;
using System.Text;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Accounts;
using Campaign.UmbracoHost.Media;
using Campaign.UmbracoHost.Tests.Media;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaign.UmbracoHost.Tests.Management;

[Collection(OnBackoffice.Name)]
public sealed partial class Media_over_http(BackofficeFixture fixture)
{
    private Session Chief => fixture.As(OfficerGroup.ChiefEditor);

    [Fact]
    public async Task A_picture_is_uploaded_stripped_stored_under_a_random_name_and_never_served_as_a_page()
    {
        var image = await ImageAsync("áp phích.png", Pictures.Png(), altText: "Sáu người đứng cạnh nhau");
        var source = (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();
        Assert.Matches("^/media/[a-z2-7]{26}/[^/]+\\.png$", source);
        using var reader = new HttpClient { BaseAddress = new(fixture.Host.BaseUrl) };
        using var served = await reader.GetAsync(source);
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains(
            "sandbox",
            Assert.Single(served.Headers.GetValues("Content-Security-Policy")),
            StringComparison.Ordinal
        );
        var bytes = await served.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var facts = (await Chief.GetAsync($"media/{image}"))["values"]!
            .AsArray()
            .ToDictionary(x => x!["alias"]!.GetValue<string>(), x => x!["value"]);
        Assert.Equal($"{bytes.Length}", facts["umbracoBytes"]!.GetValue<string>());
        Assert.Equal(
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)),
            facts["sha256"]!.GetValue<string>()
        );
        Assert.Equal("png", facts["umbracoExtension"]!.GetValue<string>());
        Assert.Equal("8 × 4", $"{facts["umbracoWidth"]} × {facts["umbracoHeight"]}");
        using var guess = await reader.GetAsync("/media/../campaign.db");
        Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
    }

    [Fact]
    public async Task A_page_disguised_as_a_picture_is_refused_with_an_explanation()
    {
        using var refused = await UploadAsync(Guid.NewGuid(), "anh.png", Pictures.Text("<html><script>"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "không phải là png",
            System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())![
                "title"
            ]!.GetValue<string>(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_officer_is_told_what_a_pdf_lost_at_the_upload_and_again_when_it_is_saved()
    {
        var (upload, item) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(
            upload,
            "dinh-kem.pdf",
            await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Media", "Files", "dinh-kem.pdf"))
        );
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        Assert.Contains("đính kèm", Told(uploaded), StringComparison.Ordinal);

        using var saved = await Chief.SendAsync(
            "POST",
            "media",
            new
            {
                id = item,
                parent = (object?)null,
                mediaType = new { id = SampleTypes.Image },
                values = new[]
                {
                    new
                    {
                        alias = "umbracoFile",
                        culture = (string?)null,
                        segment = (string?)null,
                        value = new { temporaryFileId = upload },
                    },
                },
                variants = new[]
                {
                    new
                    {
                        culture = (string?)null,
                        segment = (string?)null,
                        name = "Đính kèm",
                    },
                },
            }
        );
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
        Assert.Contains("đính kèm", Told(saved), StringComparison.Ordinal);

        using var plain = await UploadAsync(Guid.NewGuid(), "anh.png", Pictures.Png());
        Assert.False(plain.Headers.Contains("Umb-Notifications"));
    }

    private static string Told(HttpResponseMessage answer) =>
        System.Text.Json.Nodes.JsonNode.Parse(Assert.Single(answer.Headers.GetValues("Umb-Notifications")))![0]![
            "message"
        ]!.GetValue<string>();

    [Fact]
    public async Task A_page_whose_picture_has_no_alternative_text_is_not_published()
    {
        await Chief.PublishAsync(fixture.National);
        var page = await Chief.CreateAsync(SampleTypes.Page, $"Có ảnh {Guid.NewGuid():N}", fixture.National);
        await PickAsync(page, await ImageAsync("khong-chu.png", Pictures.Png(), altText: null));
        using var refused = await Chief.SendAsync(
            "PUT",
            $"document/{page}/publish",
            new { publishSchedules = new[] { new { culture = "vi-VN" } } }
        );
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(
            "chưa có văn bản thay thế",
            System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())![
                "title"
            ]!.GetValue<string>(),
            StringComparison.Ordinal
        );
        await PickAsync(page, await ImageAsync("co-chu.png", Pictures.Png(), altText: "Một dải thổ cẩm"));
        await Chief.PublishAsync(page);
    }

    [Fact]
    public async Task A_trashed_file_is_no_longer_served_comes_back_and_is_deleted_with_the_bin()
    {
        var (kept, lost) = (
            await ImageAsync("quay-lai.png", Pictures.Png(), "Một"),
            await ImageAsync("mat-han.png", Pictures.Png(), "Hai")
        );
        var (back, gone) = (await SourceAsync(kept), await SourceAsync(lost));
        foreach (var image in new[] { kept, lost })
            Assert.True((await Chief.SendAsync("PUT", $"media/{image}/move-to-recycle-bin")).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.Gone, HttpStatusCode.Gone), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.True(
            (
                await Chief.SendAsync("PUT", $"recycle-bin/media/{kept}/restore", new { target = (object?)null })
            ).IsSuccessStatusCode
        );
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.True((await Chief.SendAsync("DELETE", "recycle-bin/media")).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "mat-han.png*", SearchOption.AllDirectories));
        Assert.True((await Chief.SendAsync("DELETE", $"media/{kept}")).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(back));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/media/" + new string('a', 26) + "/khong-co.png"));
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "quay-lai.png*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_file_in_public_use_is_binned_only_when_its_page_is_down_and_the_refusal_names_the_page()
    {
        await Chief.PublishAsync(fixture.National);
        var (album, image) = (await FolderAsync("Ảnh lễ phát động"), Guid.NewGuid());
        image = await ImageAsync("dang-xem.png", Pictures.Png(), "Sáu", album);
        var source = await SourceAsync(image);
        var name = $"Trang có ảnh {Guid.NewGuid():N}";
        var page = await Chief.CreateAsync(SampleTypes.Page, name, fixture.National);
        await PickAsync(page, image, name);
        await Chief.PublishAsync(page);
        // a draft without the picture does not take it from the page that people see
        await PickAsync(page, null, name);
        foreach (
            var (method, path) in new[]
            {
                ("PUT", $"media/{image}/move-to-recycle-bin"),
                ("PUT", $"media/{album}/move-to-recycle-bin"),
                ("DELETE", $"media/{image}"),
            }
        )
        {
            using var refused = await Chief.SendAsync(method, path);
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
            var text = System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())![
                "title"
            ]!.GetValue<string>();
            Assert.Contains($"đang được dùng công khai trong: “{name}”", text, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(source));
        using var down = await Chief.SendAsync(
            "PUT",
            $"document/{page}/unpublish",
            new { cultures = new[] { "vi-VN" } }
        );
        Assert.True(down.IsSuccessStatusCode, await down.Content.ReadAsStringAsync());
        Assert.True((await Chief.SendAsync("PUT", $"media/{album}/move-to-recycle-bin")).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(source));
    }

    [Fact]
    public async Task Without_a_browser_a_large_picture_gets_smaller_copies()
    {
        var image = await ImageAsync("rong.png", Pictures.Png(700, 300), "Bảy");
        for (
            var end = Environment.TickCount64 + 120_000;
            !(await SmallAsync(image)).EndsWith(".320.webp", StringComparison.Ordinal) && Environment.TickCount64 < end;

        )
            await Task.Delay(100);
        Assert.Equal(await SourceAsync(image) + ".320.webp", await SmallAsync(image));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(await SmallAsync(image)));
    }

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
        Assert.Equal(
            ("1", $"{image}", "yes"),
            (Header("X-Campaign-Uses"), Header("X-Campaign-File"), Header("X-Campaign-May-Publish"))
        );

        var log = fixture.Host.Services.GetRequiredService<Campaign.Core.Publication.IPublicationLog>();
        var head = await log.HeadAsync();
        using var again = await Chief.SendAsync("POST", $"campaign/media/{image}/publish-again");
        Assert.Equal("{\"count\":1}", await again.Content.ReadAsStringAsync());
        var row = Assert.Single(await log.ReadAfterAsync(head, 10));
        Assert.Equal((page, Campaign.Core.Publication.ChangeReason.Updated), (row.Id, row.Reason));
        var published = await Chief.GetAsync($"document/{page}/published");
        Assert.DoesNotContain("Chưa ai duyệt", published.ToJsonString(), StringComparison.Ordinal);

        string Header(string name) => replaced.Headers.GetValues(name).Single();
    }
}
