using System.Diagnostics;
using Campaign.Core.Broadcast;
using Campaign.Core.Publication;
using Campaign.Web.Print;
using Campaign.Web.Speakers;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Embeds;
using Campaign.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Speakers;

/// <summary>Kits over the sample of the site, with two scripts to say and the rules of <c>content/</c>.</summary>
public sealed class SpeakerHost() : RenderingHost(SiteSample.With(EmbedHost.Snapshot(), [.. Scripts()]), Usual)
{
    public const string Long = "Chuyên mục dài";
    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["Campaign:BaseUrl"] = ApiHost.BaseUrl,
        ["Campaign:ContentPath"] = Path.Combine(Approved.Root, "content"),
        ["Campaign:Publisher"] = "Cơ quan mẫu",
    };

    private static IEnumerable<PublishedItem> Scripts()
    {
        yield return Script(
            450,
            "noi-ngan",
            "Người bên cạnh",
            "spot",
            "NAM: Có nguy hiểm, hãy gọi 113.\nNỮ: Hãy nghe."
        );
        yield return Script(
            451,
            "noi-dai",
            Long,
            "chuyen-muc",
            string.Join('\n', Enumerable.Repeat("NỮ: Từ việc nhỏ, ngay hôm nay, cả nhà ngồi lại hỏi ý nhau.", 90))
        );
        yield return Script(452, "tin", "Tin phát thanh", "tin", "NAM: Đây là tin.");
        yield return Script(453, "mau", "Bài mẫu", "spot", "NAM: Đây là bài mẫu.", x => x with { IsSample = true });
    }

    private static Script Script(
        int n,
        string slug,
        string title,
        string kind,
        string body,
        Func<ItemHeader, ItemHeader>? change = null
    )
    {
        var header = SiteSample.Of(n, slug, title, 2025);
        return new(change?.Invoke(header) ?? header)
        {
            Order = n,
            Kind = kind,
            Body = $"[nhạc hiệu]\n\n[nội dung]\n{body}",
        };
    }

    protected override void Add(IServiceCollection services) => services.AddPrint().AddSpeakers();

    protected override void Map(WebApplication app)
    {
        app.MapPrint();
        app.MapSpeakers();
    }

    /// <summary>What poppler reads in a PDF of this site.</summary>
    internal async Task<string> PdfAsync(string path, string program, string arguments)
    {
        var file = Path.Combine(Data, $"read-{Guid.NewGuid():N}.pdf");
        await File.WriteAllBytesAsync(file, await Client.GetByteArrayAsync(path));
        using var run = Process.Start(
            new ProcessStartInfo(program, string.Format(null, arguments, file)) { RedirectStandardOutput = true }
        )!;
        var text = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return text.Normalize();
    }
}
