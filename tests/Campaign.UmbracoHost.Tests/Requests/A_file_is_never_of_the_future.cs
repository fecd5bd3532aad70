using System.Globalization;
using Campaign.UmbracoHost.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.UmbracoHost.Tests.Requests;

public sealed class A_file_is_never_of_the_future
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 8, 0, 0, 500, TimeSpan.Zero);

    [Theory]
    [InlineData(-60, true)]
    [InlineData(0, false)] // the server's own Date may still show the second before
    [InlineData(3600, false)] // the clock stepped back after it was written
    public async Task Its_date_is_given_only_once_that_second_has_passed(int seconds, bool dated)
    {
        var http = await AskAsync(Now.AddSeconds(seconds));
        Assert.Equal(200, http.Response.StatusCode);
        Assert.Equal(dated, http.Response.Headers.LastModified.Count > 0);
    }

    [Fact]
    public async Task Only_the_very_date_that_was_given_means_that_the_client_has_it()
    {
        var written = Now.AddMinutes(-5);
        Assert.Equal(304, (await AskAsync(written, x => x.IfModifiedSince = Date(written))).Response.StatusCode);
        // The client's copy is from before the clock stepped back, so it is another file.
        var later = await AskAsync(written, x => x.IfModifiedSince = Date(written.AddMinutes(2)));
        Assert.Equal(200, later.Response.StatusCode);
    }

    [Fact]
    public async Task A_download_goes_on_only_on_the_same_bytes()
    {
        var written = Now.AddMinutes(-5);
        Assert.Equal(206, (await RestAsync(Date(written))).Response.StatusCode);
        Assert.Equal(206, (await RestAsync("\"tag\"")).Response.StatusCode);
        Assert.Equal(200, (await RestAsync(Date(written.AddMinutes(2)))).Response.StatusCode);
        Assert.Equal(200, (await RestAsync("\"other\"")).Response.StatusCode);

        Task<HttpContext> RestAsync(string condition) =>
            AskAsync(written, x => (x.Range, x.IfRange) = ("bytes=2-", condition));
    }

    private static async Task<HttpContext> AskAsync(DateTimeOffset written, Action<IHeaderDictionary>? ask = null)
    {
        var http = new DefaultHttpContext
        {
            RequestServices = new ServiceCollection()
                .AddLogging()
                .AddSingleton<TimeProvider>(new Still())
                .BuildServiceProvider(),
        };
        http.Request.Method = "GET";
        http.Response.Body = new MemoryStream();
        ask?.Invoke(http.Request.Headers);
        await new DatedFile(new MemoryStream(new byte[10]), written, "application/pdf", "\"tag\"").ExecuteAsync(http);
        return http;
    }

    private static string Date(DateTimeOffset at) => at.ToString("r", CultureInfo.InvariantCulture);

    private sealed class Still : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
