using System.Diagnostics;
using System.Text.Json;

namespace Campaign.Testing.Backoffice;

/// <summary>A person as the directory knows them.</summary>
internal sealed record DirectoryPerson(string Name, string Email, params string[] Groups);

/// <summary>oidc-provider in a process of its own: the directory of a province.</summary>
internal sealed class DirectoryProgram : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Backoffice", "Directory");
    private static readonly Lazy<Task> Installed = new(() => NodeProgram.InstallAsync(Folder));

    private readonly Process _process;

    private DirectoryProgram(Process process, string issuer) => (_process, Issuer) = (process, issuer);

    public string Issuer { get; }

    /// <param name="name">The name of this machine by which it is called; localhost is another site to a
    /// browser.</param>
    public static async Task<DirectoryProgram> StartAsync(string name = "127.0.0.1")
    {
        await Installed.Value;
        // It warns about its quick start, and nobody reads that.
        var process = NodeProgram.Start(Folder, "node", ["provider.mjs", name], readsErrors: false);
        return new(process, await LineAsync(process));
    }

    /// <summary>Registers the site, which is known only once it listens.</summary>
    public async Task SendsBackToAsync(string callback)
    {
        await _process.StandardInput.WriteLineAsync(callback);
        Assert.Equal("ok", await LineAsync(_process));
    }

    /// <summary>From now on the directory knows these people and nobody else.</summary>
    public async Task KnowsAsync(params (string Subject, DirectoryPerson Person)[] people)
    {
        await _process.StandardInput.WriteLineAsync(
            JsonSerializer.Serialize(people.ToDictionary(x => x.Subject, x => x.Person), JsonSerializerOptions.Web)
        );
        Assert.Equal("ok", await LineAsync(_process));
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<string> LineAsync(Process process) =>
        await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The directory ended.");
}
