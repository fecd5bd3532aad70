using System.Net;
using Campaign.Testing.Backoffice;
using Campaign.UmbracoHost.Tests.Media;

namespace Campaign.UmbracoHost.Tests.Management;

/// <summary>Files in public use, and in the bin.</summary>
public sealed partial class Media_over_http
{
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
        // A copy that was still being made.
        var copy = Path.Combine(fixture.Host.Folder, gone.TrimStart('/')) + ".320.webp";
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        await File.WriteAllBytesAsync(copy, Pictures.Png());
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(gone + ".320.webp"));
        File.Delete(copy);
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
}
