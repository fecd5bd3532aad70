namespace Campaign.Browser.Tests.Backoffice;

internal static class Until
{
    /// <summary>Waits for what the browser was asked to do to arrive at the server.</summary>
    public static async Task TrueAsync(Func<Task<bool>> test, string what)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await test())
                return;
            await Task.Delay(150);
        }
        Assert.Fail("Not in time: " + what);
    }
}
