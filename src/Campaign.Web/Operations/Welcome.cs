using Campaign.Web.Settings;
using Microsoft.Extensions.Options;

namespace Campaign.Web.Operations;

/// <summary>What the terminal shows once the site is up.</summary>
internal static class Welcome
{
    /// <summary>Prints the addresses and, on a first start, how to sign in.</summary>
    public static void Print(WebApplication app, string? firstSignIn)
    {
        var known = app.Services.GetRequiredService<IOptions<CampaignOptions>>().Value.BaseUrl;
        // Browsers keep the cookies of an https site from any other address, so the link must lead to that site.
        var address =
            known
            ?? app.Urls.First()
                .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
                .Replace("[::]", "localhost", StringComparison.Ordinal);
        Console.WriteLine($"Site        {address}/");
        Console.WriteLine($"Backoffice  {address}/umbraco");
        Console.WriteLine($"API         {address}/api/v1   (browse: {address}/swagger)");
        if (firstSignIn is not null)
            Console.WriteLine($"First sign-in, works once within a day:\n  {address}{firstSignIn}");
        if (known is null)
            Console.WriteLine(
                "Under another name or behind a proxy it answers once Campaign__BaseUrl is the address people type."
            );
        Console.WriteLine("Press Ctrl+C to stop.");
    }
}
