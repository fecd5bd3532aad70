using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Campaign.Testing.Databases;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations;

/// <summary>
/// The server of the database breaks and another one takes its place, as docs/operators.md describes it.
/// </summary>
public sealed class FailoverTests : IDisposable
{
    private static readonly string[] ForReaders = ["/", "/tro-giup", "/api/v1/messages?limit=3", "/tim-kiem?q=bạo lực"];

    private readonly PrivatePostgres _first = PrivatePostgres.Another();
    private readonly PrivatePostgres _second;
    private readonly ProductProcess _product;
    private readonly Officer _officer;
    private readonly HttpClient _http;
    private readonly ConcurrentDictionary<Guid, string> _acknowledged = [];

    public FailoverTests()
    {
        var database = _first.CreateDatabase();
        _second = _first.Standby();
        _product = new(
            ("ConnectionStrings__umbracoDbDSN", _first.Or(_second, database)),
            ("ConnectionStrings__umbracoDbDSN_ProviderName", "Npgsql")
        );
        _officer = new Officer(_product.Address);
        _http = new() { BaseAddress = _product.Address, Timeout = TimeSpan.FromMinutes(5) };
    }

    public void Dispose()
    {
        _http.Dispose();
        _officer.Dispose();
        _product.Dispose();
        _second.Stop();
    }

    [Fact]
    public async Task When_the_server_breaks_and_its_copy_is_promoted_nothing_acknowledged_is_lost()
    {
        _first.WaitForCopies();
        await _product.StartAsync();
        await _officer.SignInAsync();
        var messages = await MessagesAsync();

        using var over = new CancellationTokenSource();
        var reading = ReadAsync(over.Token);
        var writing = WriteAsync(messages);
        while (_acknowledged.Count < 3 && !writing.IsCompleted)
            await Task.Delay(20);
        Assert.False(writing.IsCompleted, "A save was refused before the server was stopped.");
        _first.Stop();
        // Ends with the first save that is refused.
        await writing;
        await UntilAsync(HttpStatusCode.ServiceUnavailable);
        _second.Promote();
        await UntilAsync(HttpStatusCode.OK);

        // The officer is still signed in, and publishing goes on, for all pools of connections after a moment.
        while (!await SavedAsync(messages[^1], "Viết trên máy chủ thứ hai"))
            await Task.Delay(100);
        await over.CancelAsync();
        Assert.True(await reading > 0);
        // What the node remembers proves nothing: a new one knows only what the second server has.
        await _product.KillAsync();
        await _product.StartAsync();
        foreach (var (id, text) in _acknowledged)
            Assert.Contains(text, await _http.GetStringAsync($"/api/v1/messages/{id}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_save_that_the_copy_did_not_confirm_is_not_acknowledged()
    {
        _first.WaitForCopies();
        await _product.StartAsync();
        await _officer.SignInAsync();
        var message = (await MessagesAsync())[0];
        await _officer.RewriteAsync(message, "Viết khi máy chủ dự phòng còn chạy.");

        _second.Stop();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _officer.RewriteAsync(message, "Viết khi máy chủ dự phòng đã hỏng.")
        );
        Assert.Contains("ServiceUnavailable", refused.Message, StringComparison.Ordinal);
        Assert.Contains("máy chủ dự phòng chưa xác nhận", Regex.Unescape(refused.Message), StringComparison.Ordinal);

        _second.Start();
        while (!await SavedAsync(message, "Viết khi máy chủ dự phòng chạy lại."))
            await Task.Delay(100);
    }

    private async Task<Guid[]> MessagesAsync()
    {
        using var list = JsonDocument.Parse(await _http.GetStringAsync("/api/v1/messages?edition=2021&limit=8"));
        return [.. list.RootElement.GetProperty("items").EnumerateArray().Select(x => x.GetProperty("id").GetGuid())];
    }

    private async Task WriteAsync(Guid[] messages)
    {
        for (var i = 0; ; i++)
        {
            var (id, text) = (messages[i % (messages.Length - 1)], $"Viết lần {i} trước khi máy chủ hỏng.");
            // Until it is acknowledged, nobody knows which of two texts is kept.
            _acknowledged.TryRemove(id, out _);
            if (!await SavedAsync(id, text))
                return;
        }
    }

    private async Task<bool> SavedAsync(Guid id, string text)
    {
        try
        {
            await _officer.RewriteAsync(id, text);
        }
        catch (InvalidOperationException refused)
        {
            Assert.True(refused.Message.Contains("ServiceUnavailable", StringComparison.Ordinal), refused.Message);
            return false;
        }
        _acknowledged[id] = text;
        return true;
    }

    private async Task<int> ReadAsync(CancellationToken over)
    {
        var times = 0;
        for (; !over.IsCancellationRequested; times++)
            foreach (var address in ForReaders)
            {
                using var answer = await _http.GetAsync(address, CancellationToken.None);
                Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
                await Task.Delay(10, CancellationToken.None);
            }
        return times;
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
}
