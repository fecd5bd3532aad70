using System.Net;
using System.Text;
using System.Text.Json;
using Campaign.Web.Keys;
using Campaign.Web.Tests.Api.Generated;
using Campaign.Web.Tests.Whole;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Authority;

/// <summary>Keys of every scope at every operation of the API document.</summary>
[Collection("whole")]
public sealed class KeyScopeTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task An_operation_that_needs_a_key_is_opened_by_one_scope_and_by_no_other()
    {
        using var document = JsonDocument.Parse(await site.Http.GetStringAsync("/openapi/v1.json"));
        var keys = new Dictionary<string, string>();
        foreach (var scope in Scopes.All)
            keys[scope] = (
                await site
                    .Services.GetRequiredService<ApiKeyService>()
                    .AddAsync($"Khóa mẫu {scope}", [scope], places: [AuthoritySite.Own])
            ).Text;
        var closed = 0;
        foreach (var operation in ApiOperation.Of(document.RootElement))
        {
            if (await StatusAsync(operation, null) != HttpStatusCode.Unauthorized)
                continue;
            closed++;
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                await StatusAsync(operation, "cpk_00000000_" + new string('a', 43))
            );
            var opens = new List<string>();
            foreach (var (scope, key) in keys)
                if (await StatusAsync(operation, key) is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized))
                    opens.Add(scope);
            Assert.True(opens.Count == 1, $"{operation} is opened by: {string.Join(", ", opens)}");
            Assert.NotEqual(Scopes.Read, opens[0]);
        }
        Assert.True(closed >= 10, $"only {closed} operations need a key");
    }

    private async Task<HttpStatusCode> StatusAsync(ApiOperation operation, string? key)
    {
        var path = operation.Parameters.Aggregate(
            operation.Path,
            (x, p) => x.Replace($"{{{p.Name}}}", p.Name == "n" ? "1" : $"{Guid.Empty}", StringComparison.Ordinal)
        );
        using var request = new HttpRequestMessage(new(operation.Method), path);
        if (key is not null)
            request.Headers.Authorization = new("Bearer", key);
        if (operation.Body is not null)
            request.Content = new StringContent("{}", Encoding.UTF8, "application/json");
        using var answer = await site.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
