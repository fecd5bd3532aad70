namespace Campaign.Browser.Tests.Backoffice;

internal static class Until
{
    /// <summary>Waits for what the browser was asked to do to arrive at the server.</summary>
    /// <param name="test">Whether it has arrived.</param>
    /// <param name="what">What is waited for.</param>
    /// <param name="seen">What the screen says instead, asked when it has not arrived.</param>
    public static async Task TrueAsync(Func<Task<bool>> test, string what, Func<Task<string>>? seen = null)
    {
        // Five minutes: nothing here is about time.
        for (var i = 0; i < 2_000; i++)
        {
            if (await test())
                return;
            await Task.Delay(150);
        }
        Assert.Fail($"Not in time: {what} {(seen is null ? "" : await seen())}");
    }
}
