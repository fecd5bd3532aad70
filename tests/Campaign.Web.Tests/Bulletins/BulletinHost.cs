using System.Diagnostics;
using Campaign.Core.Bulletins;
using Campaign.Core.Events;
using Campaign.Core.Publication;
using Campaign.Web.Print;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Embeds;
using Campaign.Web.Tests.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Bulletins;

/// <summary>Bulletins over the sample of the site: a short issue, and one with more than four pages hold.</summary>
public sealed class BulletinHost() : RenderingHost(SiteSample.With(EmbedHost.Snapshot(), [.. Issues()]), Usual)
{
    public static readonly Guid Short = SampleSnapshot.Key(800);
    public static readonly Guid Long = SampleSnapshot.Key(801);
    public const int Articles = 40;

    private static readonly Dictionary<string, string?> Usual = new()
    {
        ["Campaign:BaseUrl"] = ApiHost.BaseUrl,
        ["Campaign:Publisher"] = "Cơ quan mẫu",
    };

    private static IEnumerable<PublishedItem> Issues()
    {
        for (var i = 1; i <= Articles; i++)
            yield return new Event(
                SiteSample.Of(810 + i, $"viec-{i}", $"Việc thứ {i} của tháng", 2025) with
                {
                    Summary = string.Concat(
                        Enumerable.Repeat("Bà con đến dự đông vui, nghe nói chuyện và hỏi đáp. ", 12)
                    ),
                }
            )
            {
                Kind = "tuyen-truyen",
                StartDate = new(2025, 11, 22),
                EndDate = new(2025, 11, 22),
                Venue = "Nhà văn hóa",
            };
        yield return Issue(
            800,
            12,
            [
                SampleSnapshot.Key(120), // a message with its help line
                SampleSnapshot.Key(811),
                SampleSnapshot.Key(250), // a service of the commune
                SampleSnapshot.Key(251), // a shelter
                SampleSnapshot.Key(207), // a sample
                SampleSnapshot.Key(9999), // nothing
            ]
        );
        yield return Issue(801, 13, [.. Enumerable.Range(811, Articles).Select(SampleSnapshot.Key)]);
    }

    private static Bulletin Issue(int n, int number, Guid[] items) =>
        new(SiteSample.Of(n, $"ban-tin-{number}", $"Bản tin xã Mẫu số {number}", 2025) with { Places = ["00001"] })
        {
            Number = number,
            IssuedOn = new(2025, 11, 21),
            From = new(2025, 11, 15),
            Until = new(2025, 11, 21),
            LicenceLine = "Giấy phép mẫu số 00/GP-MẪU",
            Lead = "Lời đầu của ban biên tập.",
            Items = [.. items],
        };

    protected override void Add(IServiceCollection services) => services.AddPrint();

    protected override void Map(WebApplication app) => app.MapPrint();

    /// <summary>What another program says of a file of this site.</summary>
    internal async Task<string> AskAsync(string path, string program, string arguments)
    {
        var file = Path.Combine(Data, $"read-{Guid.NewGuid():N}");
        await File.WriteAllBytesAsync(file, await Client.GetByteArrayAsync(path));
        var asked = new ProcessStartInfo(program, string.Format(null, arguments, file))
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var run = Process.Start(asked)!;
        var faults = run.StandardError.ReadToEndAsync();
        var text = await run.StandardOutput.ReadToEndAsync() + await faults;
        await run.WaitForExitAsync();
        return text.Normalize();
    }
}
