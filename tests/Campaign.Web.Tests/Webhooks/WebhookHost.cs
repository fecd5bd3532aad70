using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Campaign.Web.Keys;
using Campaign.Web.Storage;
using Campaign.Web.Tests.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Webhooks;

/// <summary>An API with a key that may have webhooks, and a receiver of them.</summary>
public abstract class WebhookHost : IAsyncLifetime
{
    private protected const string Path = "/api/v1/webhooks";

    private protected ApiHost Host { get; set; } = null!;

    private protected Receiver Receiver { get; private set; } = null!;

    // How many seconds an endpoint may take.
    private protected virtual int Patience => 20;

    public async Task InitializeAsync()
    {
        Receiver = await Receiver.StartAsync();
        Host = await ApiHost.StartAsync(
            new()
            {
                ["Campaign:Webhooks:AllowedNetworks"] = "127.0.0.1",
                ["Campaign:Webhooks:TimeoutSeconds"] = Patience.ToString(CultureInfo.InvariantCulture),
            }
        );
        var (_, text) = await Host.Services.GetRequiredService<ApiKeyService>().AddAsync("Cổng mẫu", [Scopes.Webhooks]);
        Host.Client.DefaultRequestHeaders.Authorization = new("Bearer", text);
    }

    public async Task DisposeAsync()
    {
        await Host.DisposeAsync();
        await Receiver.DisposeAsync();
    }

    private protected async Task<JsonElement> Send(
        HttpMethod method,
        string path,
        object? body = null,
        HttpStatusCode expected = HttpStatusCode.OK
    )
    {
        using var request = new HttpRequestMessage(method, path)
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        using var response = await Host.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(expected == response.StatusCode, $"{response.StatusCode} {text}");
        return text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    private protected Task<JsonElement> Add(string[]? types = null, string[]? places = null, string? url = null) =>
        Send(
            HttpMethod.Post,
            Path,
            new
            {
                url = url ?? Receiver.Url,
                types,
                places,
            },
            HttpStatusCode.Created
        );

    private protected async Task<JsonElement> Delivery(JsonElement hook, Func<JsonElement, bool> wanted)
    {
        for (var i = 0; ; i++)
        {
            var all = (await Host.GetAsync($"{Path}/{hook.GetProperty("id")}/deliveries"))
                .GetProperty("items")
                .EnumerateArray();
            if (all.FirstOrDefault(wanted) is { ValueKind: JsonValueKind.Object } found)
                return found;
            Assert.True(i < 6000, "the delivery did not come about");
            await Task.Delay(50);
        }
    }

    private protected static bool Is(JsonElement delivery, string state) =>
        delivery.GetProperty("state").GetString() == state;

    private protected async Task Database(Func<OperationsDb, Task> work)
    {
        await using var db = await Host
            .Services.GetRequiredService<IDbContextFactory<OperationsDb>>()
            .CreateDbContextAsync();
        await work(db);
    }

    private protected static async Task Until(Func<bool> done)
    {
        for (var i = 0; !done(); i++)
        {
            Assert.True(i < 6000, "it did not come about");
            await Task.Delay(50);
        }
    }
}
