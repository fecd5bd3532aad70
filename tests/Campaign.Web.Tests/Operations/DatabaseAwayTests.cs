using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Testing.Databases;
using Campaign.UmbracoHost.Startup;
using Campaign.Web.Tests.Whole.Killing;
using Npgsql;

namespace Campaign.Web.Tests.Operations;

/// <summary>What readers and officers notice when PostgreSQL, or another node that uses it, is in trouble.</summary>
public sealed class DatabaseAwayTests : IDisposable
{
    private static readonly string[] ForReaders =
    [
        "/",
        "/tro-giup",
        "/thong-diep",
        "/api/v1",
        "/api/v1/messages?limit=3",
        "/api/v1/changes",
        "/api/v1/search?q=bạo lực",
        "/tim-kiem?q=bạo lực",
        "/loa",
        "/umbraco/delivery/api/v2/content?take=3",
        "/umbraco/delivery/api/v2/media?fetch=children:/",
        "/healthz/ready",
    ];

    private readonly PrivatePostgres _server = PrivatePostgres.Another();
    private readonly ProductProcess _product;
    private readonly Officer _officer;
    private readonly HttpClient _http;
    private readonly string _database;

    public DatabaseAwayTests()
    {
        _database = _server.CreateDatabase();
        _product = new(
            ("ConnectionStrings__umbracoDbDSN", _database),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql"),
            ("Umbraco__CMS__DeliveryApi__Enabled", "true"),
            ("Umbraco__CMS__DeliveryApi__Media__Enabled", "true")
        );
        _officer = new Officer(_product.Address);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false })
        {
            BaseAddress = _product.Address,
            Timeout = TimeSpan.FromMinutes(5),
        };
    }

    public void Dispose()
    {
        _http.Dispose();
        _officer.Dispose();
        _product.Dispose();
        _server.Stop();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_PostgreSQL_readers_notice_nothing_and_officers_are_told_in_words(bool hangs)
    {
        var message = await StartedAsync();
        var before = await ReadAsync();
        if (hangs)
            _server.Hang(true);
        else
            _server.Stop();
        await UntilAsync(HttpStatusCode.ServiceUnavailable);

        Assert.Equal(before, await ReadAsync());
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _officer.RewriteAsync(message, "Viết khi cơ sở dữ liệu không trả lời")
        );
        Assert.Contains("ServiceUnavailable", refused.Message, StringComparison.Ordinal);
        Assert.Contains("nội dung vừa nhập vẫn còn", Regex.Unescape(refused.Message), StringComparison.Ordinal);
        using (var signIn = await _http.GetAsync("/umbraco/login"))
            Assert.Contains(
                "Cơ sở dữ liệu đang không trả lời",
                WebUtility.HtmlDecode(await signIn.Content.ReadAsStringAsync()),
                StringComparison.Ordinal
            );
        var ready = JsonDocument.Parse(await _http.GetStringAsync("/healthz/ready")).RootElement.GetProperty("checks");
        Assert.Equal("degraded", ready.GetProperty("publishing").GetString());
        Assert.Equal("degraded", ready.GetProperty("database").GetString());

        if (hangs)
            _server.Hang(false);
        else
            _server.Start();
        await UntilAsync(HttpStatusCode.OK);
        await _officer.RewriteAsync(message, "Viết khi cơ sở dữ liệu đã trở lại");
        await PublishedAsync(message, "Viết khi cơ sở dữ liệu đã trở lại");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_PostgreSQL_stations_with_a_key_read_and_their_reports_are_refused_in_words(bool hangs)
    {
        await StartedAsync();
        var key = await _product.CommandAsync("api-keys", "add", "Đài mẫu", "--scope", "reports", "--place", "20");
        // The Delivery API gives what was asked for before.
        await ReadAsync();
        if (hangs)
            _server.Hang(true);
        else
            _server.Stop();
        await UntilAsync(HttpStatusCode.ServiceUnavailable);

        _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        await ReadAsync();
        using var report = await _http.PostAsJsonAsync("/api/v1/broadcast-reports", new { place = "20" });
        Assert.Equal(HttpStatusCode.ServiceUnavailable, report.StatusCode);
        Assert.Contains("nothing was saved", await report.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotNull(report.Headers.RetryAfter);
        if (hangs)
            _server.Hang(false);
        else
            _server.Start();
    }

    [Fact]
    public async Task A_node_that_hangs_with_the_publication_lock_loses_it_and_the_next_officer_publishes()
    {
        var message = await StartedAsync();
        await using var hung = new NpgsqlConnection(PostgresSettings.Complete($"{_database};Pooling=false", "hung"));
        await hung.OpenAsync();
        await using var transaction = await hung.BeginTransactionAsync();
        // The lock of UnitOfWork.
        await using var command = new NpgsqlCommand("SELECT pg_advisory_xact_lock(7240511125)", hung, transaction);
        await command.ExecuteNonQueryAsync();

        await _officer.RewriteAsync(message, "Viết trong khi nút khác treo");
        await PublishedAsync(message, "Viết trong khi nút khác treo");
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => command.ExecuteNonQueryAsync());
    }

    [Fact]
    public async Task A_lock_that_is_not_released_is_a_refusal_in_words_and_not_an_error()
    {
        var message = await StartedAsync();
        // A session with limits of its own, such as one of a person who looks into the database.
        await using var person = new NpgsqlConnection($"{_database};Pooling=false");
        await person.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(7240511125)", person);
        await command.ExecuteNonQueryAsync();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _officer.RewriteAsync(message, "Viết trong khi khoá bị giữ")
        );
        Assert.Contains("ServiceUnavailable", refused.Message, StringComparison.Ordinal);
        Assert.Contains("lưu lại sau nửa phút", Regex.Unescape(refused.Message), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SELECT pg_advisory_lock(7240511125)", "SELECT pg_advisory_unlock_all()")]
    [InlineData("BEGIN; LOCK TABLE version IN EXCLUSIVE MODE", "ROLLBACK")]
    [InlineData(
        """
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON key_value EXECUTE FUNCTION no_room()
            """,
        "DROP TRIGGER no_room ON key_value"
    )]
    public async Task An_alarm_tells_that_the_server_takes_no_writes_before_an_officer_finds_out(
        string breaks,
        string mends
    )
    {
        await StartedAsync();
        await using var person = new NpgsqlConnection($"{_database};Pooling=false");
        await person.OpenAsync();
        await RunAsync(breaks);
        await UntilAsync(HttpStatusCode.ServiceUnavailable);
        await ReadAsync();
        await RunAsync(mends);
        await UntilAsync(HttpStatusCode.OK);

        async Task RunAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, person);
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<Guid> StartedAsync()
    {
        await _product.StartAsync();
        await _officer.SignInAsync();
        using var list = JsonDocument.Parse(await _http.GetStringAsync("/api/v1/messages?edition=2021&limit=1"));
        return list.RootElement.GetProperty("items")[0].GetProperty("id").GetGuid();
    }

    private async Task<List<string>> ReadAsync()
    {
        var all = new List<string>();
        foreach (var address in ForReaders)
        {
            using var answer = await _http.GetAsync(address);
            all.Add($"{address} {answer.StatusCode}");
        }
        Assert.Equal(ForReaders.Select(x => $"{x} OK"), all);
        return all;
    }

    private async Task UntilAsync(HttpStatusCode publishing)
    {
        HttpStatusCode now;
        do
        {
            await Task.Delay(50);
            using var answer = await _http.GetAsync("/healthz/publishing");
            now = answer.StatusCode;
        } while (now != publishing);
    }

    private async Task PublishedAsync(Guid message, string text)
    {
        while (!(await _http.GetStringAsync($"/api/v1/messages/{message}")).Contains(text, StringComparison.Ordinal))
            await Task.Delay(50);
    }
}
