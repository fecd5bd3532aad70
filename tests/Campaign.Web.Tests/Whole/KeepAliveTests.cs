namespace Campaign.Web.Tests.Whole;

/// <summary>Several requests on one connection, as browsers send them, to the running product.</summary>
public sealed class KeepAliveTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    private const string Search = "GET /tim-kiem?q=cuu+toi HTTP/1.1\r\nHost: a.localhost\r\n\r\n";
    private const string About = "GET /gioi-thieu HTTP/1.1\r\nHost: a.localhost\r\n\r\n";
    private const string Form =
        "POST /tro-giup HTTP/1.1\r\nHost: a.localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        + "Content-Length: 7\r\n\r\nnoi=abc";

    [Fact]
    public async Task A_new_connection_gets_its_page_whatever_followed_the_same_bytes_on_another()
    {
        await AskAsync(About);
        var (search, about) = await OnOneConnectionAsync(Search, About);
        Assert.Equal(search.Comparable, (await AskAsync(Search)).Comparable);
        Assert.Equal(about.Comparable, (await AskAsync(About)).Comparable);
        Assert.NotEqual(search.Comparable, about.Comparable);
    }

    [Fact]
    public async Task A_form_is_answered_once_with_its_own_page()
    {
        await AskAsync(About);
        var (form, _) = await OnOneConnectionAsync(Form, About);
        using var client = new RawClient(site.Http.BaseAddress!);
        await client.WriteAsync(
            Form + About.Replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n", StringComparison.Ordinal)
        );
        Assert.Equal(form.Comparable, (await client.ReadAsync()).Comparable);
        Assert.Contains("/gioi-thieu", (await client.ReadAsync()).Comparable, StringComparison.Ordinal);
        Assert.True(await client.IsOverAsync());
    }

    [Fact]
    public async Task A_request_sent_in_pieces_is_answered_like_one_sent_at_once()
    {
        var whole = await AskAsync(About);
        using var client = new RawClient(site.Http.BaseAddress!);
        foreach (var piece in About.Chunk(9))
        {
            await client.WriteAsync(new string(piece));
            await Task.Delay(1);
        }
        Assert.Equal(whole.Comparable, (await client.ReadAsync()).Comparable);
    }

    private async Task<RawAnswer> AskAsync(string request)
    {
        using var client = new RawClient(site.Http.BaseAddress!);
        await client.WriteAsync(request);
        return await client.ReadAsync();
    }

    private async Task<(RawAnswer First, RawAnswer Second)> OnOneConnectionAsync(string first, string second)
    {
        using var client = new RawClient(site.Http.BaseAddress!);
        await client.WriteAsync(first);
        var answer = await client.ReadAsync();
        await client.WriteAsync(second);
        return (answer, await client.ReadAsync());
    }
}
