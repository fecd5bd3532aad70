using System.Net;
using System.Text.Json;
using Campaign.Core.Publication;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Campaign.Web.Tests.Delivery;

/// <summary>What the tests of the Content Delivery API do with the running product.</summary>
internal sealed class DeliverySite(WholeSite site)
{
    public const string Root = "/umbraco/delivery/api/v2/";

    private SnapshotStore Store => site.Services.GetRequiredService<SnapshotStore>();

    public IContentService Documents => site.Services.GetRequiredService<IContentService>();

    public async Task<HttpResponseMessage> GetAsync(string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Root + path);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await site.Http.SendAsync(request);
    }

    public async Task<HttpStatusCode> StatusAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(path, headers);
        return answer.StatusCode;
    }

    public async Task<JsonElement> JsonAsync(string path, params (string Name, string Value)[] headers)
    {
        using var answer = await GetAsync(path, headers);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path}: {answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public async Task<List<JsonElement>> ItemsAsync(string query, params (string Name, string Value)[] headers) =>
        [.. (await JsonAsync("content?take=1000&" + query, headers)).GetProperty("items").EnumerateArray()];

    /// <summary>Does something that officers do, and waits until readers see it.</summary>
    public async Task ChangeAsync(Func<PublishResult> change)
    {
        var seq = Store.Current.Seq;
        var result = change();
        Assert.True(
            result.Success,
            $"{result.Result} {string.Join(' ', result.EventMessages?.GetAll().Select(x => x.Message) ?? [])}"
        );
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        await Store.NewerThanAsync(seq, stop.Token);
    }

    public Task UnpublishAsync(Guid key) => ChangeAsync(() => Documents.Unpublish(Documents.GetById(key)!));

    public Task PublishAsync(Guid key) => ChangeAsync(() => Documents.Publish(Documents.GetById(key)!, ["*"]));

    /// <summary>Runs with other settings for Umbraco:CMS:DeliveryApi and restores them afterwards.</summary>
    public async Task WithAsync(Dictionary<string, string> settings, Func<Task> work)
    {
        var configuration = (IConfigurationRoot)site.Services.GetRequiredService<IConfiguration>();
        var before = settings.ToDictionary(x => x.Key, x => configuration[$"Umbraco:CMS:DeliveryApi:{x.Key}"]);
        Set(settings);
        try
        {
            await work();
        }
        finally
        {
            Set(before);
        }

        void Set<T>(Dictionary<string, T> values)
            where T : class?
        {
            foreach (var (name, value) in values)
                configuration[$"Umbraco:CMS:DeliveryApi:{name}"] = value as string;
            configuration.Reload();
        }
    }

    public static Guid Id(JsonElement item) => item.GetProperty("id").GetGuid();
}
