using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Campaign.Core.Campaigns;
using Campaign.Core.Publication;
using Microsoft.Extensions.DependencyInjection;
using SixLabors.ImageSharp;

namespace Campaign.Web.Tests.Whole;

public abstract partial class FormsTests<TSite>
{
    [Fact]
    public async Task A_size_of_picture_that_an_officer_adds_is_listed_drawn_packed_and_exported()
    {
        var store = site.Services.GetRequiredService<SnapshotStore>();
        var year = store.Current.All<Edition>().First(x => x is { Year: 2021, Header.Campaign: "thang-hanh-dong" });
        async Task SetAsync(string? sizes)
        {
            var edition = Documents.GetById(year.Id)!;
            edition.SetValue("formSizes", sizes);
            await PublishAsync(store, edition);
        }
        await SetAsync("Ảnh bìa mẫu | 1640 | 856\nẢnh nhỏ mẫu | 400 | 400");
        var files = (await FormsOf2021Async())
            .GetProperty("channels")
            .EnumerateArray()
            .Single(x => x.GetProperty("channel").GetString() == "mang-xa-hoi")
            .GetProperty("files")
            .EnumerateArray()
            .ToDictionary(x => x.GetProperty("name").GetString()!);
        Assert.Equal("Ảnh bìa mẫu 1640 × 856", files["picture-1640x856.png"].GetProperty("title").GetString());
        var folder = FilesOf(files["picture-1640x856.png"]);
        var drawn = Image.Identify(await site.Http.GetByteArrayAsync($"{folder}picture-1640x856.png"));
        Assert.Equal((1640, 856), (drawn.Width, drawn.Height));
        // On so small a picture nobody could read the numbers to call.
        using (var small = await site.Http.GetAsync($"{folder}picture-400x400.png"))
        {
            Assert.Equal(HttpStatusCode.BadRequest, small.StatusCode);
            Assert.Contains("hãy rút ngắn hoặc chọn cỡ lớn hơn", await small.Content.ReadAsStringAsync());
        }
        using (var other = await site.Http.GetAsync($"{folder}picture-1641x856.png"))
            Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        await SetAsync("Ảnh bìa mẫu | 1640 | 856");
        var message = folder.Split('/')[^3];
        using (var kit = new ZipArchive(await site.Http.GetStreamAsync($"/api/v1/kits/01.zip?message={message}")))
            Assert.NotNull(kit.GetEntry("picture-1640x856.png"));
        Assert.Contains("width: 1640", await ExportedAsync("edition.yaml"), StringComparison.Ordinal);

        var wrong = Documents.GetById(year.Id)!;
        wrong.SetValue("formSizes", "Ảnh bìa mẫu | 5000 | 856");
        Assert.True(Documents.Save(wrong).Success);
        var refused = Documents.Publish(Documents.GetById(year.Id)!, ["*"]);
        Assert.False(refused.Success);
        Assert.Contains(refused.EventMessages!.GetAll(), x => x.Message.Contains("từ 400 đến 2400"));
        await SetAsync(null);
        using (var gone = await site.Http.GetAsync($"{folder}picture-1640x856.png"))
            Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static string FilesOf(JsonElement file)
    {
        var path = new Uri(new Uri("http://localhost"), file.GetProperty("url").GetString()).AbsolutePath;
        return path[..(path.LastIndexOf('/') + 1)];
    }
}
