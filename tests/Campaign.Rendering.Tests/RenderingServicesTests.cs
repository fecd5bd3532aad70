using Campaign.Rendering.Browser;
using Campaign.Rendering.Kits;
using Campaign.Rendering.Tests.Support;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Campaign.Rendering.Tests;

public sealed class RenderingServicesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private ServiceProvider Build(params (string Key, string Value)[] settings) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IConfiguration>(
                new ConfigurationBuilder()
                    .AddInMemoryCollection(
                        settings.Select(s => KeyValuePair.Create($"Campaign:Rendering:{s.Key}", (string?)s.Value))
                    )
                    .Build()
            )
            .AddRendering(_folder.Path, Repository.ThemesPath)
            .BuildServiceProvider();

    [Fact]
    public async Task Everything_resolves_and_the_cache_is_in_the_data_folder()
    {
        await using var provider = Build();

        Assert.NotNull(provider.GetRequiredService<KitWriter>());
        Assert.True(Directory.Exists(Path.Combine(_folder.Path, "renditions")));
    }

    [Fact]
    public async Task A_browser_path_that_does_not_exist_is_reported_and_nothing_else_fails()
    {
        await using var provider = Build(("BrowserPath", "/nowhere/chromium"));

        var renderer = provider.GetRequiredService<IRenderer>();

        Assert.False(renderer.Health.Available);
        Assert.Contains("/nowhere/chromium", renderer.Health.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_options_are_all_named_in_one_message()
    {
        await using var provider = Build(("MaxConcurrent", "0"), ("Budget", "-1"));

        var fault = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IRenderer>());

        Assert.Contains("MaxConcurrent", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Budget", fault.Message, StringComparison.Ordinal);
    }
}
