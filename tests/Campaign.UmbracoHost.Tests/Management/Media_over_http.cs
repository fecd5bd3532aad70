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
public sealed class Media_over_http(BackofficeFixture fixture)
{
    private Session Chief => fixture.As(OfficerGroup.ChiefEditor);

    [Fact]
    public async Task A_picture_is_uploaded_stripped_stored_under_a_random_name_and_served_as_no_page()
    {
        var image = await ImageAsync("áp phích.png", Pictures.Png(), altText: "Sáu người đứng cạnh nhau");
        var source = (await Chief.GetAsync($"media/{image}"))["values"]!.AsArray()
            .Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();
        Assert.Matches("^/media/[a-z2-7]{26}/[^/]+\\.png$", source);
        using var reader = new HttpClient { BaseAddress = new(fixture.Host.BaseUrl) };
        using var served = await reader.GetAsync(source);
        Assert.Equal("image/png", served.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(served.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("sandbox", Assert.Single(served.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        var bytes = await served.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain(Pictures.Secret, Encoding.Latin1.GetString(bytes), StringComparison.Ordinal);
        var facts = (await Chief.GetAsync($"media/{image}"))["values"]!.AsArray().ToDictionary(x => x!["alias"]!.GetValue<string>(), x => x!["value"]);
        Assert.Equal($"{bytes.Length}", facts["umbracoBytes"]!.GetValue<string>());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)), facts["sha256"]!.GetValue<string>());
        Assert.Equal("png", facts["umbracoExtension"]!.GetValue<string>());
        Assert.Equal("8 × 4", $"{facts["umbracoWidth"]} × {facts["umbracoHeight"]}");
        using var guess = await reader.GetAsync("/media/../campaign.db");
        Assert.Equal(HttpStatusCode.NotFound, guess.StatusCode);
    }

    [Fact]
    public async Task A_page_disguised_as_a_picture_is_refused_with_words()
    {
        using var refused = await UploadAsync(Guid.NewGuid(), "anh.png", Pictures.Text("<html><script>"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("không phải là png", System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_picture_has_no_alternative_text_is_not_published()
    {
        await Chief.PublishAsync(fixture.National);
        var page = await Chief.CreateAsync(SampleTypes.Page, $"Có ảnh {Guid.NewGuid():N}", fixture.National);
        await PickAsync(page, await ImageAsync("khong-chu.png", Pictures.Png(), altText: null));
        using var refused = await Chief.SendAsync("PUT", $"document/{page}/publish", new { publishSchedules = new[] { new { culture = "vi-VN" } } });
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("chưa có văn bản thay thế", System.Text.Json.Nodes.JsonNode.Parse(await refused.Content.ReadAsStringAsync())!["title"]!.GetValue<string>(), StringComparison.Ordinal);
        await PickAsync(page, await ImageAsync("co-chu.png", Pictures.Png(), altText: "Một dải thổ cẩm"));
        await Chief.PublishAsync(page);
    }

    [Fact]
    public async Task A_trashed_file_is_no_longer_served_comes_back_and_is_deleted_with_the_bin()
    {
        var (kept, lost) = (await ImageAsync("quay-lai.png", Pictures.Png(), "Một"), await ImageAsync("mat-han.png", Pictures.Png(), "Hai"));
        var (back, gone) = (await SourceAsync(kept), await SourceAsync(lost));
        foreach (var image in new[] { kept, lost })
            Assert.True((await Chief.SendAsync("PUT", $"media/{image}/move-to-recycle-bin")).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.True((await Chief.SendAsync("PUT", $"recycle-bin/media/{kept}/restore", new { target = (object?)null })).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.True((await Chief.SendAsync("DELETE", "recycle-bin/media")).IsSuccessStatusCode);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await StatusAsync(back), await StatusAsync(gone)));
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "mat-han.png*", SearchOption.AllDirectories));
        Assert.True((await Chief.SendAsync("DELETE", $"media/{kept}")).IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(back));
        Assert.Empty(Directory.GetFiles(fixture.Host.Folder, "quay-lai.png*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_replaced_file_is_no_longer_served_and_does_not_come_back_from_the_bin()
    {
        var image = await ImageAsync("truoc.png", Pictures.Png(), "Bốn");
        var before = await SourceAsync(image);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(before));
        await ReplaceAsync(image, "sau.png");
        var after = await SourceAsync(image);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(before), await StatusAsync(after)));
        Assert.True((await Chief.SendAsync("PUT", $"media/{image}/move-to-recycle-bin")).IsSuccessStatusCode);
        Assert.True((await Chief.SendAsync("PUT", $"recycle-bin/media/{image}/restore", new { target = (object?)null })).IsSuccessStatusCode);
        await fixture.Host.Services.GetServices<IHostedService>().OfType<TrashedFiles>().Single().StartAsync(default);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusAsync(before), await StatusAsync(after)));
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
        for (var end = Environment.TickCount64 + 60_000; await StatusAsync(before) == HttpStatusCode.OK && Environment.TickCount64 < end;)
            await Task.Delay(50);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(before));
        await replaced.StopAsync(default);
    }

    [Fact]
    public async Task Files_left_in_the_wrong_place_by_a_crash_are_put_right_at_the_next_start()
    {
        var image = await ImageAsync("sap.png", Pictures.Png(), "Ba");
        var source = await SourceAsync(image);
        var here = Path.Combine(fixture.Host.Folder, source.TrimStart('/'));
        var hidden = Path.Combine(fixture.Host.Folder, "media", "trash", $"{image:N}", Path.GetFileName(Path.GetDirectoryName(here))!);
        Directory.CreateDirectory(Path.GetDirectoryName(hidden)!);
        Directory.Move(Path.GetDirectoryName(here)!, hidden);
        var start = fixture.Host.Services.GetServices<IHostedService>().OfType<TrashedFiles>().Single();
        await start.StartAsync(default);
        Assert.True(File.Exists(here));
    }

    [Fact]
    public async Task A_file_is_read_when_it_is_another_one_and_not_for_a_new_name()
    {
        var image = await ImageAsync("ten-cu.png", Pictures.Png(), "Bốn");
        var path = Path.Combine(fixture.Host.Folder, (await SourceAsync(image)).TrimStart('/'));
        await SaveAsync(image, "Tên mới");
        var sum = await SumAsync(image);
        // Nobody changes files behind the back of the library; here it shows who reads them.
        await File.WriteAllBytesAsync(path, [.. await File.ReadAllBytesAsync(path), 0]);
        await SaveAsync(image, "Tên mới nữa");
        Assert.Equal(sum, await SumAsync(image));
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, "khac.png", Pictures.Png(16, 8));
        await SaveAsync(image, "Tên mới nữa", upload);
        Assert.NotEqual(sum, await SumAsync(image));
    }

    [Fact]
    public async Task A_new_file_in_the_place_of_a_public_one_says_how_many_use_it_and_publishes_them_without_drafts()
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
        var values = System.Text.Json.Nodes.JsonNode.Parse(await read.Content.ReadAsStringAsync())!["values"]!.AsArray();
        async Task<HttpResponseMessage> PutAsync(string etag) => await Chief.SendAsync("PUT", $"media/{image}", new
        {
            values, variants = new[] { new { culture = (string?)null, segment = (string?)null, name = "moi.png" } },
        }, x => x.Headers.TryAddWithoutValidation("If-Match", etag));
        using var same = await PutAsync(read.Headers.ETag!.ToString());
        Assert.False(same.Headers.Contains("X-Campaign-Uses"));
        values.Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"] =
            new System.Text.Json.Nodes.JsonObject { ["temporaryFileId"] = $"{upload}" };
        using var replaced = await PutAsync(same.Headers.ETag!.ToString());
        Assert.Equal(("1", $"{image}", "yes"), (Header("X-Campaign-Uses"), Header("X-Campaign-File"), Header("X-Campaign-May-Publish")));

        var log = fixture.Host.Services.GetRequiredService<Campaign.UmbracoHost.Publication.IPublicationLog>();
        var head = await log.HeadAsync();
        using var again = await Chief.SendAsync("POST", $"campaign/media/{image}/publish-again");
        Assert.Equal("{\"count\":1}", await again.Content.ReadAsStringAsync());
        var row = Assert.Single(await log.ReadAfterAsync(head, 10));
        Assert.Equal((page, Campaign.UmbracoHost.Publication.PublicationReason.Updated), (row.Key, row.Reason));
        var published = await Chief.GetAsync($"document/{page}/published");
        Assert.DoesNotContain("Chưa ai duyệt", published.ToJsonString(), StringComparison.Ordinal);

        string Header(string name) => replaced.Headers.GetValues(name).Single();
    }

    private async Task<string> SumAsync(Guid image) => (await Chief.GetAsync($"media/{image}"))["values"]!.AsArray()
        .Single(x => x!["alias"]!.GetValue<string>() == "sha256")!["value"]!.GetValue<string>();

    private async Task SaveAsync(Guid image, string name, Guid? upload = null)
    {
        using var read = await Chief.SendAsync("GET", $"media/{image}");
        var values = System.Text.Json.Nodes.JsonNode.Parse(await read.Content.ReadAsStringAsync())!["values"]!.AsArray();
        if (upload is not null)
            values.Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"] =
                new System.Text.Json.Nodes.JsonObject { ["temporaryFileId"] = $"{upload}" };
        var variants = new[] { new { culture = (string?)null, segment = (string?)null, name } };
        using var saved = await Chief.SendAsync("PUT", $"media/{image}", new { values, variants },
            x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag?.ToString()));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private async Task<HttpStatusCode> StatusAsync(string url)
    {
        using var reader = new HttpClient { BaseAddress = new(fixture.Host.BaseUrl) };
        using var answer = await reader.GetAsync(url);
        return answer.StatusCode;
    }

    // from: the old file is put back, as if the host had found it in use when it was replaced
    private async Task ReplaceAsync(Guid image, string name, string? from = null)
    {
        var upload = Guid.NewGuid();
        using var uploaded = await UploadAsync(upload, name, Pictures.Png());
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        await SaveAsync(image, name, upload);
        if (from is null)
            return;
        var folder = Path.GetDirectoryName(Path.Combine(fixture.Host.Folder, from.TrimStart('/')))!;
        Directory.Move(Path.Combine(fixture.Host.Folder, "media", "trash", $"{image:N}", Path.GetFileName(folder)), folder);
    }

    private sealed class UsedFiles(string folder) : IFilesInUse
    {
        private readonly System.Threading.Channels.Channel<bool> _published = System.Threading.Channels.Channel.CreateUnbounded<bool>();
        private readonly TaskCompletionSource _asked = new();

        public string Folder { get; set; } = folder;

        public Task Asked => _asked.Task;

        public void Publish() => _published.Writer.TryWrite(true);

        public bool Refers(string folder)
        {
            if (folder == Folder)
                _asked.TrySetResult();
            return folder == Folder;
        }

        public Task ChangedAsync(CancellationToken cancel) => _published.Reader.ReadAsync(cancel).AsTask();
    }

    private async Task<string> SourceAsync(Guid image) => (await Chief.GetAsync($"media/{image}"))["values"]!.AsArray()
        .Single(x => x!["alias"]!.GetValue<string>() == "umbracoFile")!["value"]!["src"]!.GetValue<string>();

    private async Task PickAsync(Guid page, Guid image, string title = "Có ảnh")
    {
        using var read = await Chief.SendAsync("GET", $"document/{page}");
        using var saved = await Chief.SendAsync("PUT", $"document/{page}", new
        {
            values = new object[]
            {
                new { alias = "title", culture = "vi-VN", segment = (string?)null, value = title },
                new { alias = "image", culture = (string?)null, segment = (string?)null, value = new[] { new { key = Guid.NewGuid(), mediaKey = image, mediaTypeAlias = "Image", crops = Array.Empty<object>(), focalPoint = (object?)null } } },
            },
            variants = new[] { new { culture = "vi-VN", segment = (string?)null, name = "Có ảnh" } },
        }, x => x.Headers.TryAddWithoutValidation("If-Match", read.Headers.ETag!.ToString()));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync());
    }

    private async Task<Guid> ImageAsync(string name, byte[] file, string? altText)
    {
        var (upload, image) = (Guid.NewGuid(), Guid.NewGuid());
        using var uploaded = await UploadAsync(upload, name, file);
        Assert.Equal(HttpStatusCode.Created, uploaded.StatusCode);
        Assert.Equal(upload.ToString(), Assert.Single(uploaded.Headers.GetValues("Umb-Generated-Resource")));
        using var made = await Chief.SendAsync("POST", "media", new
        {
            id = image, parent = (object?)null, mediaType = new { id = SampleTypes.Image },
            values = new object[]
            {
                new { alias = "umbracoFile", culture = (string?)null, segment = (string?)null, value = new { temporaryFileId = upload } },
                new { alias = "altText", culture = (string?)null, segment = (string?)null, value = altText },
            },
            variants = new[] { new { culture = (string?)null, segment = (string?)null, name } },
        });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        return image;
    }

    private async Task<HttpResponseMessage> UploadAsync(Guid id, string name, byte[] file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(id.ToString()), "Id" }, { new ByteArrayContent(file), "File", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/management/api/v1/temporary-file") { Content = form };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer [redacted]");
        return await Chief.Http.SendAsync(request);
    }
}
