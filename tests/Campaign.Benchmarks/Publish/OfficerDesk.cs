using System.Diagnostics;
using System.Text.Json.Nodes;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Benchmarks.Publish;

/// <summary>One officer with one browser, who works as the backoffice's client does.</summary>
internal sealed class OfficerDesk(Uri site, OfficersWork work) : IDisposable
{
    private readonly OfficerClient _client = new(site);

    public void Dispose() => _client.Dispose();

    public Task SignInAsync(string email, string password) => _client.SignInAsync(email, password);

    /// <summary>Opens, saves and sometimes publishes one message after the other.</summary>
    public async Task WorkAsync(Guid[] ids, CancellationToken over)
    {
        while (!over.IsCancellationRequested)
        {
            var id = ids[Random.Shared.Next(ids.Length)];
            try
            {
                if (await SaveAsync(id) is { } number && Random.Shared.Next(3) == 0)
                    await PublishAsync(id, number);
            }
            catch (HttpRequestException fault)
            {
                work.Refused($"no answer ({fault.HttpRequestError})");
            }
            // Even a fast officer reads what is on the screen.
            await Task.Delay(Random.Shared.Next(50, 500), CancellationToken.None);
        }
    }

    /// <summary>The number of the text that a message has now.</summary>
    public async Task<long> NumberAsync(Guid id)
    {
        using var answer = await TimedAsync("open", () => _client.OpenAsync(id));
        return NumberIn(JsonNode.Parse(await OfficerClient.DoneAsync(answer))!);
    }

    private async Task<long?> SaveAsync(Guid id)
    {
        using var opened = await TimedAsync("open", () => _client.OpenAsync(id));
        if (!opened.IsSuccessStatusCode)
            return null;
        var document = JsonNode.Parse(await opened.Content.ReadAsStringAsync())!;
        var (number, text) = work.Next(NumberIn(document));
        using var saved = await TimedAsync("save", () => _client.SaveAsync(id, document, text, opened.Headers.ETag));
        if (!saved.IsSuccessStatusCode)
            return null;
        work.Saved(id, number);
        return number;
    }

    private async Task PublishAsync(Guid id, long number)
    {
        using var answer = await TimedAsync("publish", () => _client.PublishAsync(id));
        if (answer.IsSuccessStatusCode)
            work.Published(id, number);
    }

    private async Task<HttpResponseMessage> TimedAsync(string what, Func<Task<HttpResponseMessage>> ask)
    {
        var watch = Stopwatch.StartNew();
        var answer = await ask();
        work.Took(what, watch.Elapsed.TotalMilliseconds);
        if (!answer.IsSuccessStatusCode)
            work.Refused($"{what}: {(int)answer.StatusCode} {answer.StatusCode}");
        return answer;
    }

    private static long NumberIn(JsonNode document) =>
        OfficersWork.NumberIn((string?)OfficerClient.TextOf(document)["value"] ?? "");
}
