using System.Diagnostics;
using Campaign.UmbracoHost.Accounts;
using Xunit.Abstractions;

namespace Campaign.Browser.Tests.Backoffice;

[Collection(InBackoffice.Name)]
public sealed class Opening_a_page(SmallBackoffice shared, ITestOutputHelper output)
{
    private Ground Ground => shared.Ground;

    [Fact]
    public async Task The_second_time_the_browser_fetches_no_script_again()
    {
        await using var desk = await Desk.OpenAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Mở trang");
        var watch = Stopwatch.StartNew();
        await desk.SignInAsync();
        var (signIn, requests) = (watch.ElapsedMilliseconds, desk.Requests);
        await desk.OpenDocumentAsync(page);
        await desk.Page.WaitForSelectorAsync("umb-input-tiptap .ProseMirror");
        output.WriteLine(
            $"cold: sign-in to dashboard {signIn} ms, {requests} requests; "
                + $"to an open document {watch.ElapsedMilliseconds} ms, {desk.Requests} requests"
        );
        var scripts = 0;
        desk.Page.Response += (_, response) =>
            scripts +=
                response.Url.Contains("/umbraco/backoffice/c/", StringComparison.Ordinal)
                && !response.FromServiceWorker
                && response.Status == 304
                    ? 1
                    : 0;
        (desk.Requests, _) = (0, 0);
        watch.Restart();
        await desk.OpenDocumentAsync(page);
        await desk.Page.WaitForSelectorAsync("umb-input-tiptap .ProseMirror");
        output.WriteLine(
            $"cached: to an open document {watch.ElapsedMilliseconds} ms, {desk.Requests} requests, "
                + $"of which revalidated scripts {scripts}"
        );
        Assert.Equal(0, scripts);
        Assert.Empty(desk.Failures);
    }

    [Fact]
    public async Task A_page_is_filled_when_the_languages_come_last()
    {
        await using var desk = await Desk.SignedInAsync(shared, OfficerGroup.ChiefEditor);
        using var session = await desk.SessionAsync();
        var page = await Ground.PublishedPageAsync(session, "Ngôn ngữ đến muộn");
        await desk.Page.RouteAsync(
            "**/management/api/v1/language*",
            async route =>
            {
                await Task.Delay(2_000);
                await route.ContinueAsync();
            }
        );
        await desk.OpenDocumentAsync(page);
        Assert.Equal("Ngôn ngữ đến muộn", await desk.Text.InputValueAsync());
        Assert.Empty(desk.Errors);
    }
}
