using Campaign.Content.Types;
using Campaign.UmbracoHost.Startup;
using Umbraco.Cms.Core.Models;

namespace Campaign.Content.Tests.Whole;

/// <summary>A small right content folder and a host on an empty database, for each test.</summary>
public abstract class ContentTests(DatabaseProvider provider) : IAsyncLifetime, IDisposable
{
    private protected ContentFolder Folder { get; } = new();

    private protected ContentHost Host { get; private set; } = null!;

    public async Task InitializeAsync() => Host = await ContentHost.StartAsync(provider, Folder.Path);

    public async Task DisposeAsync() => await Host.DisposeAsync();

    public void Dispose()
    {
        Folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected async Task ImportAsync()
    {
        var result = await Host.Commands.ImportAsync(Folder.Path);
        Assert.Empty(result.Faults);
    }

    private protected IContent Message(string id) =>
        Host.Documents.GetById(DeterministicKey.Of($"message:thang-mau/2021/{id}"))
        ?? throw new InvalidOperationException(id);
}
