using System.Diagnostics;
using System.Globalization;
using Campaign.UmbracoHost.Accounts;
using Campaign.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;
using Umbraco.Cms.Core.Services;

namespace Campaign.Benchmarks.Backoffice;

/// <summary>
/// What an officer waits for with many documents in the tree: from sign-in to an open document, first visit and second,
/// to the children of a folder, and to a document saved and published. The product itself, in Chromium, on one machine.
/// </summary>
internal static class EditingBenchmark
{
    private const int InFolder = 100;
    private const string Password = "cau vong sau con mua rao";

    public static async Task<int> RunAsync(int documents, TextWriter output)
    {
        var data = Directory.CreateTempSubdirectory("campaign-editing-");
        await using var app = Application.Build([], x => Adjust(x, data.FullName));
        await Application.PrepareAsync(app);
        Application.Map(app);
        await app.StartAsync();
        var email = await OfficerAsync(app.Services);
        var watch = Stopwatch.StartNew();
        var (folder, message) = Seed(app.Services, documents);
        await output.WriteLineAsync(
            $"seeded {documents} documents in {watch.Elapsed.TotalSeconds:0} s; load average {Load()}"
        );
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] }
        );
        var page = await browser.NewPageAsync(
            new()
            {
                ViewportSize = new() { Width = 1440, Height = 900 },
                Locale = "vi-VN",
            }
        );
        page.SetDefaultTimeout(180_000);
        await new Sitting(page, app.Urls.First(), output).RunAsync(email, Password, folder, message);
        await output.WriteLineAsync($"load average {Load()}");
        return 0;
    }

    private static void Adjust(WebApplicationBuilder builder, string data)
    {
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Configuration.AddInMemoryCollection(
            new Dictionary<string, string?>
            {
                ["urls"] = "http://127.0.0.1:0",
                ["Campaign:DataPath"] = data,
                ["Campaign:ContentPath"] = Path.GetFullPath("content"),
                ["Campaign:ThemesPath"] = Path.GetFullPath("themes"),
                ["Campaign:Register"] = "",
            }
        );
    }

    private static async Task<string> OfficerAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var officer = new Officer
        {
            Name = "Biên tập",
            Email = "bien-tap@example.test",
            GroupAliases = [OfficerGroup.ChiefEditor.Alias],
        };
        await scope.ServiceProvider.GetRequiredService<AccountService>().AddAsync(officer, Password, by: null);
        return officer.Email;
    }

    // folders of a hundred under one edition, as an archive of years grows
    private static (Guid Folder, Guid Message) Seed(IServiceProvider services, int documents)
    {
        var contents = services.GetRequiredService<IContentService>();
        var edition = contents.GetPagedDescendants(-1, 0, 10_000, out _).First(x => x.ContentType.Alias == "edition");
        var (folder, message) = (Guid.Empty, Guid.Empty);
        for (var (made, under) = (0, -1); made < documents; made++)
        {
            if (made % InFolder == 0)
            {
                var box = contents.Create($"Kho {made / InFolder + 1}", edition.Id, "folder");
                contents.Save(box);
                contents.Publish(box, ["*"]);
                (under, folder) = (box.Id, box.Key);
            }
            var item = contents.Create($"Thông điệp {made + 1}", under, "message");
            item.SetCultureName($"Thông điệp {made + 1}", "vi-VN");
            item.SetValue("order", made + 1);
            item.SetValue("officialText", $"Hãy lên tiếng khi bị bạo lực, lần {made + 1}", "vi-VN");
            item.SetValue("sourceNote", "Mẫu để đo");
            contents.Save(item);
            message = item.Key;
        }
        return (folder, message);
    }

    internal static string Load() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    /// <summary>One officer before one screen.</summary>
    private sealed class Sitting(IPage page, string site, TextWriter output)
    {
        private readonly Stopwatch _watch = new();
        private int _requests;

        public async Task RunAsync(string email, string password, Guid folder, Guid message)
        {
            page.Request += (_, _) => Interlocked.Increment(ref _requests);
            var address = $"{site}/umbraco/section/content/workspace/document/edit/{message}/vi-VN";
            var text = page.Locator("[data-mark='property:officialText'] textarea").First;
            await page.GotoAsync(site + "/umbraco");
            await page.FillAsync("#email", email);
            await page.FillAsync("#password", password);
            await MeasureAsync(
                "sign-in to the tree, nothing cached",
                async () =>
                {
                    await page.ClickAsync("button");
                    await page.Locator("umb-document-tree-item").First.WaitForAsync();
                }
            );
            await MeasureAsync(
                "open a document by its address",
                async () =>
                {
                    await page.GotoAsync(address);
                    await text.WaitForAsync();
                }
            );
            await MeasureAsync(
                "the same again, cached",
                async () =>
                {
                    await page.GotoAsync(address);
                    await text.WaitForAsync();
                }
            );
            await text.FillAsync("Hãy lên tiếng. Mọi người sẽ giúp bạn!");
            await PublishAsync();
            var rows = page.Locator("campaign-list-table a");
            await MeasureAsync(
                "the list of all messages, first page",
                async () =>
                {
                    await page.GotoAsync($"{site}/umbraco/section/content/dashboard/danh-sach");
                    await rows.First.WaitForAsync();
                }
            );
            await MeasureAsync(
                "the same, filtered by a word",
                () =>
                    page.RunAndWaitForResponseAsync(
                        () => page.Locator("campaign-list input[name=filter]").FillAsync("lần 77"),
                        x => x.Url.Contains("filter=", StringComparison.Ordinal)
                    )
            );
            await MeasureAsync(
                $"the children of a folder ({InFolder})",
                async () =>
                {
                    await page.GotoAsync($"{site}/umbraco/section/content/workspace/document/edit/{folder}");
                    var item = page.Locator("umb-document-tree-item").Filter(new() { HasText = "Kho " }).Last;
                    await item.Locator("uui-menu-item")
                        .First.EvaluateAsync("x => x.shadowRoot.querySelector('#caret-button')?.click()");
                    await page.Locator("umb-document-tree-item")
                        .Filter(new() { HasText = "Thông điệp " })
                        .Nth(20)
                        .WaitForAsync();
                }
            );
        }

        private async Task PublishAsync()
        {
            var buttons = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Lưu và xuất bản") });
            await MeasureAsync(
                "save and publish, from the button to the server's answer",
                async () =>
                {
                    await buttons.First.ClickAsync();
                    var answer = await page.RunAndWaitForResponseAsync(
                        () =>
                            page.Locator("umb-backoffice-modal-container")
                                .GetByRole(AriaRole.Button, new() { NameRegex = new("xuất bản") })
                                .Last.ClickAsync(),
                        x => x.Url.EndsWith("/publish", StringComparison.Ordinal)
                    );
                    if (!answer.Ok)
                        throw new InvalidOperationException($"Not published: {await answer.TextAsync()}");
                }
            );
        }

        private async Task MeasureAsync(string what, Func<Task> act)
        {
            _requests = 0;
            _watch.Restart();
            await act();
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{what}\t{_watch.ElapsedMilliseconds} ms\t{_requests} requests"
            );
            await output.WriteLineAsync(line + "\tload " + Load());
        }
    }
}
