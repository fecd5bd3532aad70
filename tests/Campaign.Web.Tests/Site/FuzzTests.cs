using System.Net;
using System.Text;
using Campaign.Web.Pages.Assets;

namespace Campaign.Web.Tests.Site;

public sealed class FuzzTests(SiteHost site) : IClassFixture<SiteHost>
{
    private static readonly string[] Paths =
    [
        "/",
        "/{0}",
        "/thong-diep",
        "/thong-diep/{0}",
        "/tro-giup",
        "/tro-giup/{0}",
        "/lich",
        "/lich/{0}",
        "/tai-lieu",
        "/tai-lieu/{0}",
        "/tai-lieu/{0}/in",
        "/ke-hoach",
        "/ke-hoach/{0}",
        "/chien-dich",
        "/chien-dich/{0}/{0}",
        "/an-toan",
        "/tim-kiem",
        "/en/search",
        "/api",
        "/en",
        "/en/{0}",
        "/assets/{0}",
        "/theme/{0}/{0}",
        "/sitemap.xml",
    ];

    private static readonly string[] Names =
    [
        "nam",
        "cho",
        "nhom",
        "han",
        "thang",
        "tinh",
        "loai",
        "tieng",
        "xa",
        "q",
        "fbclid",
        "",
        "[]",
    ];

    private static readonly string[] Values =
    [
        "",
        "2021",
        "2025-11",
        "9999-99",
        "0000-00",
        "-1",
        "99999999999999999999",
        "68",
        "dak-nong",
        "<script>",
        "%00",
        "%ff%fe",
        "%ED%A0%80",
        "../../etc/passwd",
        "..%2f..",
        "'; drop table",
        "Đắk Nông",
        "quanh-nam",
        "nam-gioi",
        "\u202e",
        "a b+c",
        "{0}",
        "%",
        "%zz",
        "🙂",
        "1e9",
        "2021&nam=2025",
        "#",
        "?",
        "en-US",
        "null",
        "NaN",
        "٢٠٢١",
        "２０２５",
    ];

    [Fact]
    public async Task Ten_thousand_senseless_addresses_never_fail_and_never_show_a_trace()
    {
        var random = new Random(20211115);
        for (var round = 0; round < 100; round++)
            await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => TryAsync(Address(random))));
    }

    private async Task TryAsync(string address)
    {
        // The address is sent as it is, because HttpClient would tidy it up.
        using var request = new HttpRequestMessage(
            HttpMethod.Get,
            new Uri(
                site.Address + address,
                new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }
            )
        );
        using var answer = await site.Client.SendAsync(request);
        Assert.True((int)answer.StatusCode < 500, $"{address} answers {(int)answer.StatusCode}");
        if (answer.StatusCode is HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html")
            return;
        var html = await answer.Content.ReadAsStringAsync();
        Assert.Contains("tel:113", html);
        Assert.DoesNotContain("   at ", html);
        Assert.DoesNotContain(
            "<script>",
            html.Replace($"<script>{QuietParts.Script}</script>", "", StringComparison.Ordinal)
        );
    }

    private static string Address(Random random)
    {
        var address = new StringBuilder(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Paths), Value(random))
        );
        for (var i = random.Next(4); i > 0; i--)
            address
                .Append(address.ToString().Contains('?') ? '&' : '?')
                .Append(Pick(Names))
                .Append('=')
                .Append(Value(random));
        return address.ToString();

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    private static string Value(Random random)
    {
        if (random.Next(4) == 0)
            return new string((char)random.Next('!', '~'), random.Next(1, 400)).Replace("#", "x").Replace("?", "x");
        var value = Values[random.Next(Values.Length)];
        return value.Contains('%') ? value : Uri.EscapeDataString(value);
    }
}
