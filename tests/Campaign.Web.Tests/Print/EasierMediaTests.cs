using System.Net;
using Campaign.Core.Materials;
using static Campaign.Web.Tests.SampleSnapshot;

namespace Campaign.Web.Tests.Print;

public sealed class EasierMediaTests(PrintHost host) : IClassFixture<PrintHost>
{
    [Fact]
    public async Task What_officers_publish_to_hear_and_to_see_stands_on_both_help_pages_with_its_captions()
    {
        Assert.DoesNotContain("Nghe, xem ký hiệu", await PageAsync("/tro-giup"));
        Material[] made =
        [
            Of(901, "nghe", "ban-nghe", File("nghe.mp3", "audio/mpeg")),
            Of(902, "ky-hieu", "ngon-ngu-ky-hieu", File("kh.mp4", "video/mp4"), File("kh.vtt", "text/vtt")),
            Of(903, "khac", "ap-phich", File("khac.mp3", "audio/mpeg")),
        ];
        host.Store.Replace(PrintSample.With(host.Store.Current, made));
        foreach (var path in new[] { "/tro-giup", "/de-doc" })
        {
            var page = await PageAsync(path);
            Assert.Matches("<audio controls preload=\"none\" src=\"[^\"]*/nghe.mp3\"", page);
            Assert.Matches("<video controls preload=\"none\" src=\"[^\"]*/kh.mp4\"", page);
            Assert.Matches("<track kind=\"captions\" src=\"[^\"]*/kh.vtt\" srclang=\"vi\"", page);
            Assert.DoesNotContain("khac.mp3", page);
        }
    }

    private static Material Of(int key, string slug, string kind, params MaterialFile[] files) =>
        new(Header(key, slug, slug))
        {
            Kind = kind,
            Code = $"MAU-{key}",
            Files = [.. files],
            AltText = "Mẫu",
        };

    private static MaterialFile File(string name, string type) =>
        new(Guid.NewGuid(), name, type, 9, new('c', 64), $"x/{name}");

    private async Task<string> PageAsync(string path) => WebUtility.HtmlDecode(await host.TextAsync(path));
}
