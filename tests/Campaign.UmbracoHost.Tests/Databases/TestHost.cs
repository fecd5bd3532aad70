using Campaign.UmbracoHost.Hosting;
using Campaign.UmbracoHost.Startup;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;

namespace Campaign.Testing.Databases;

/// <summary>
/// Umbraco's services on a test database. Umbraco knows one host per process, the last one started. When that one ends,
/// the one before it is current again.
/// </summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private readonly IServiceProvider? _before;

    private TestHost(ServiceProvider services, IServiceProvider? before) => (_services, _before) = (services, before);

    public static async Task<TestHost> StartAsync(UmbracoHostOptions options, Action<IServiceCollection>? more = null)
    {
        var services = new ServiceCollection();
        services.AddLogging(x => x.SetMinimumLevel(LogLevel.Warning).AddConsole());
        services.AddUmbracoHost(new ConfigurationBuilder().Build(), options);
        more?.Invoke(services);
        var host = new TestHost(services.BuildServiceProvider(), StaticServiceProvider.Instance);
        await Campaign.UmbracoHost.Hosting.UmbracoHost.StartAsync(host._services);
        return host;
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        StaticServiceProvider.Instance = _before!;
    }
}
