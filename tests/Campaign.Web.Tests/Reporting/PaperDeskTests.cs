using System.Net;
using System.Text;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web.Tests.Authority;
using Campaign.Web.Tests.Whole;

namespace Campaign.Web.Tests.Reporting;

[Collection("whole")]
public sealed class PaperDeskOnSqlite(SqliteSite site) : PaperDeskTests<SqliteSite>(site);

[Collection("whole")]
public sealed class PaperDeskOnPostgres(PostgresSite site) : PaperDeskTests<PostgresSite>(site);

/// <summary>Officers fetch the document of what is theirs.</summary>
public abstract class PaperDeskTests<TSite>(TSite whole) : IClassFixture<TSite>
    where TSite : WholeSite
{
    private readonly ResultSite _site = new(whole);

    [Theory]
    [InlineData("docx", "PK")]
    [InlineData("xlsx", "PK")]
    [InlineData("pdf", "%PDF")]
    public async Task A_provinces_officer_fetches_the_document_of_the_province_and_of_no_other(
        string format,
        string head
    )
    {
        using var officer = await _site.Site.SignInAsync(OfficerGroup.ProvinceOfficer);
        foreach (
            var (place, status) in new (string?, HttpStatusCode)[]
            {
                (AuthoritySite.Own, HttpStatusCode.OK),
                (AuthoritySite.Foreign, HttpStatusCode.Forbidden),
                (null, HttpStatusCode.Forbidden),
            }
        )
        {
            var words = new
            {
                campaign = ResultSite.Campaign,
                year = ResultSite.Year,
                place,
                format,
            };
            using var answer = await officer.SendAsync("POST", $"{ResultSite.Desk}/paper", words);
            Assert.True(status == answer.StatusCode, $"{place}: {await answer.Content.ReadAsStringAsync()}");
            if (status != HttpStatusCode.OK)
                continue;
            Assert.True(answer.Headers.CacheControl!.NoStore);
            var bytes = await answer.Content.ReadAsByteArrayAsync();
            Assert.Equal(head, Encoding.ASCII.GetString(bytes, 0, head.Length));
        }
    }
}
