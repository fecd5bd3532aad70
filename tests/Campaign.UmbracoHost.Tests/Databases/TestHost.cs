using Campaign.UmbracoHost.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Campaign.Testing.Databases;

/// <summary>Umbraco's services on a test database. One at a time: Umbraco knows only one host a process.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private TestHost(ServiceProvider services) => _services = services;

    public static async Task<TestHost> StartAsync(UmbracoHostOptions options, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(x => x.SetMinimumLevel(LogLevel.Warning).AddConsole());
        services.AddUmbracoHost(new ConfigurationBuilder().Build(), options);
        more?.Invoke(services);
        var host = new TestHost(services.BuildServiceProvider());
        await Campaign.UmbracoHost.Hosting.UmbracoHost.StartAsync(host._services);
        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
