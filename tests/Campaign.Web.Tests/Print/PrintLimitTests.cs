using System.Net;
using Campaign.Rendering.Browser;
using Campaign.Web.Keys;
using Campaign.Web.Print;
using Campaign.Web.Tests.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Campaign.Web.Tests.Print;

public sealed class PrintLimitTests
{
    private static string Poster(string name) => $"/api/v1/materials/{PrintSample.Poster}/files/{name}";

    private static async Task WithAsync(Dictionary<string, string?> settings, Func<PrintHost, Task> test)
    {
        var host = new PrintHost { Settings = settings };
        await host.InitializeAsync();
        try
        {
            await test(host);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    [Fact]
    public Task A_spent_budget_says_when_to_come_back_and_finished_files_stay_free() =>
        WithAsync(
            new() { ["Campaign:Rendering:Budget"] = "1" },
            async host =>
            {
                await host.BytesAsync(Poster("a4.pdf"));
                using var refused = await host.Client.GetAsync(Poster("a3.pdf"));
                Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
                Assert.Equal(TimeSpan.FromHours(1), refused.Headers.RetryAfter!.Delta);
                await host.BytesAsync(Poster("a4.pdf"));
                using var kit = await host.Client.GetAsync($"/api/v1/kits/{PrintSample.Commune}.zip");
                Assert.Equal(HttpStatusCode.TooManyRequests, kit.StatusCode);
                host.Time.Now = host.Time.Now.AddHours(1);
                await host.BytesAsync(Poster("a3.pdf"));
            }
        );

    [Fact]
    public Task A_client_can_spend_only_its_share_and_a_key_can_use_the_reserve() =>
        WithAsync(
            new()
            {
                ["Campaign:Rendering:Budget"] = "3",
                ["Campaign:Rendering:BudgetReserve"] = "1",
                ["Campaign:Rendering:BudgetPerClient"] = "1",
            },
            async host =>
            {
                var (_, key) = await host.Services.GetRequiredService<ApiKeyService>().AddAsync("Đài mẫu", []);
                async Task<HttpStatusCode> StatusAsync(string from, string name, string? bearer = null)
                {
                    using var client = LoopbackClient.From(from, host.Client.BaseAddress!);
                    if (bearer is not null)
                        client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
                    using var answer = await client.GetAsync(Poster(name));
                    return answer.StatusCode;
                }
                Assert.Equal(HttpStatusCode.OK, await StatusAsync("127.0.8.1", "a4.pdf"));
                Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("127.0.8.1", "a3.pdf"));
                Assert.Equal(HttpStatusCode.OK, await StatusAsync("127.0.8.2", "a3.pdf"));
                Assert.Equal(HttpStatusCode.TooManyRequests, await StatusAsync("127.0.8.3", "share.png"));
                Assert.Equal(HttpStatusCode.OK, await StatusAsync("127.0.8.3", "share.png", key));
                Assert.Equal(HttpStatusCode.OK, await StatusAsync("127.0.8.3", "a4.pdf"));
            }
        );

    [Fact]
    public Task Without_Chromium_files_say_so_and_pages_draw_the_material() =>
        WithAsync(
            new()
            {
                ["Campaign:Rendering:BrowserPath"] = "/nowhere/chromium",
                ["Campaign:Rendering:PreRender"] = "true",
            },
            async host =>
            {
                var why = await host.TextAsync(Poster("a4.pdf"), HttpStatusCode.ServiceUnavailable);
                Assert.Contains("Chromium", why);
                // Paths on the machine must not be disclosed.
                Assert.DoesNotContain("/nowhere", why);
                var list = await host.TextAsync("/tai-lieu");
                Assert.DoesNotContain("preview.png", list);
                Assert.Contains("class=\"thumb\"", list);
                Assert.Contains(
                    "chưa tạo được tệp in",
                    await host.TextAsync("/tai-lieu/tuy-chinh?thong-diep=thong-diep-3")
                );
            }
        );

    [Fact]
    public Task What_is_published_is_rendered_before_anyone_asks() =>
        WithAsync(
            new() { ["Campaign:Rendering:Budget"] = "1", ["Campaign:Rendering:PreRender"] = "true" },
            async host =>
            {
                await host.BytesAsync(Poster("a4.pdf?place=68"));
                // The visitors' budget is spent, so only files rendered ahead are available: at first the library's.
                using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(5));
                await ComesAsync(Poster("a4.preview.png"));
                host.Store.Replace(
                    PrintSample.With(
                        host.Store.Current,
                        PrintSample.Material(360, "moi", "Áp phích mới", 102, "a4", "share", "khong-co")
                    )
                );
                foreach (var name in new[] { "a4.preview.png", "a4.pdf", "share.png" })
                    await ComesAsync($"/api/v1/materials/{SampleSnapshot.Key(360)}/files/{name}");

                async Task ComesAsync(string address)
                {
                    while ((await host.Client.GetAsync(address, patience.Token)).StatusCode != HttpStatusCode.OK)
                        await Task.Delay(200, patience.Token);
                }
            }
        );

    [Fact]
    public Task A_changed_message_or_number_affects_only_its_own_sheets() =>
        WithAsync(
            [],
            host =>
            {
                var ahead = host.Services.GetServices<IHostedService>().OfType<PreRenderer>().Single();
                var seen = host.Store.Current.Seq;
                var message = PrintSample.With(
                    host.Store.Current,
                    SampleSnapshot.Message(3, "Hãy lên tiếng ngay.") with
                    { }
                );
                Assert.Equal([PrintSample.Poster], ahead.Changed(message, seen).Select(x => x.Id));
                var number = PrintSample.With(
                    host.Store.Current,
                    PrintSample.Service(210, "113", "Công an (113)", "113")
                );
                Assert.Equal(3, ahead.Changed(number, seen).Count);
                return Task.CompletedTask;
            }
        );
}
