using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests;

/// <summary>
/// How long a test waits for what must happen: nothing here is about time, and a busy machine takes its.
/// </summary>
internal static class Patience
{
    private const float Milliseconds = 180_000;

    // A module initializer, because an expectation that nobody has prepared gives up after five seconds.
    [ModuleInitializer]
    internal static void ExpectPatiently() => Assertions.SetDefaultExpectTimeout(Milliseconds);

    /// <summary>The same page, whose actions and navigations wait as long.</summary>
    public static IPage Patient(this IPage page)
    {
        page.SetDefaultTimeout(Milliseconds);
        return page;
    }
}
