using Campaign.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Campaign.Benchmarks.Published;

/// <summary>The first start of a product, with the import, in this process and without answering.</summary>
internal static class FirstStart
{
    /// <summary>What its services make before the published product starts on the same data: keys, accounts.</summary>
    public static async Task<T> WithAsync<T>(Dictionary<string, string?> settings, Func<IServiceProvider, Task<T>> make)
    {
        await using var app = Application.Build(
            [],
            builder =>
            {
                builder.Logging.SetMinimumLevel(LogLevel.Warning);
                builder.Configuration.AddInMemoryCollection(settings);
            }
        );
        await Application.PrepareAsync(app);
        return await make(app.Services);
    }
}
