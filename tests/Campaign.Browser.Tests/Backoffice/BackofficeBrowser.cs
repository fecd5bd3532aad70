using Campaign.Testing.Backoffice;
using Microsoft.Playwright;

namespace Campaign.Browser.Tests.Backoffice;

/// <summary>One backoffice and one browser for all scenarios; each has officers and documents of its own.</summary>
public abstract class BackofficeBrowser : IAsyncLifetime
{
    private IPlaywright? _playwright;

    internal Ground Ground { get; private set; } = null!;

    internal IBrowser Browser { get; private set; } = null!;

    private protected abstract Task<Ground> StartAsync();

    public async Task InitializeAsync()
    {
        Ground = await StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await TestChromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        await Browser.DisposeAsync();
        _playwright?.Dispose();
        await Ground.DisposeAsync();
    }
}

/// <summary>The backoffice alone.</summary>
public sealed class SmallBackoffice : BackofficeBrowser
{
    private protected override async Task<Ground> StartAsync() => new SmallGround(await BackofficeHost.StartAsync());
}

/// <summary>The backoffice of the product.</summary>
public sealed class ProductBackoffice : BackofficeBrowser
{
    internal ProductGround Product => (ProductGround)Ground;

    private protected override async Task<Ground> StartAsync() => await ProductGround.StartAsync();
}

/// <summary>Scenarios in the backoffice run one after the other.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class InBackoffice : ICollectionFixture<SmallBackoffice>
{
    public const string Name = "Backoffice in a browser";
}

/// <summary>So do those on the product.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnProduct : ICollectionFixture<ProductBackoffice>
{
    public const string Name = "The product's backoffice in a browser";
}
