using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Campaign.Rendering.Browser;

/// <summary>
/// Pages at ordinary scale that wait for the next document. A page is emptied after the answer has gone out, while
/// another one is in use: nobody waits for it, and nothing of a document stays in a page that is not in use.
/// </summary>
internal sealed class WarmPages(IBrowser browser)
{
    private readonly ConcurrentQueue<Task<WarmPage>> _idle = new();

    /// <summary>An empty page, opened if none waits.</summary>
    public async Task<WarmPage> TakeAsync()
    {
        // One page more than is used at a time is enough; with two waiting already the first will soon be empty.
        var enough = _idle.Count > 1;
        if (!_idle.TryDequeue(out var next))
            return await WarmPage.OpenAsync(browser, 1);
        if (next.IsCompletedSuccessfully || enough)
            return await next;
        if (!next.IsCompleted)
            _idle.Enqueue(next);
        return await WarmPage.OpenAsync(browser, 1);
    }

    /// <summary>Gives a page back; a worn-out one is closed instead.</summary>
    public async Task ReturnAsync(WarmPage page)
    {
        if (page.WornOut)
            await page.CloseAsync();
        else
            _idle.Enqueue(page.EmptiedAsync());
    }
}
