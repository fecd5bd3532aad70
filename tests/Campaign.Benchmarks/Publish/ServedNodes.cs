using Campaign.Benchmarks.Published;
using Campaign.Benchmarks.Search;
using Campaign.Testing.Databases;

namespace Campaign.Benchmarks.Publish;

/// <summary>Nodes of the published product on one database, with one folder of uploaded files.</summary>
internal sealed class ServedNodes(string program, bool postgres) : IDisposable
{
    private readonly List<Product> _nodes = [];
    private readonly string? _postgres = postgres ? PrivatePostgres.Instance.CreateDatabase() : null;

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("campaign-bench-");

    public HttpClient Http { get; } = new();

    /// <summary>The settings of a node.</summary>
    /// <param name="name">Its name, and that of its data folder; SQLite has its database there.</param>
    public Dictionary<string, string?> Settings(string name)
    {
        var settings = Product.Settings(Path.Combine(Folder.FullName, name), Corpus.Folder("content"));
        settings["Campaign:MediaPath"] = Folder.CreateSubdirectory("media").FullName;
        settings["Campaign:Node"] = name;
        settings["ConnectionStrings:umbracoDbDSN"] = _postgres ?? "";
        settings["ConnectionStrings:umbracoDbDSN_ProviderName"] = _postgres is null
            ? "Microsoft.Data.Sqlite"
            : "Npgsql";
        return settings;
    }

    /// <summary>Starts a node and waits until it serves.</summary>
    public async Task<Product> ServeAsync(string name)
    {
        var node = new Product(program, Settings(name));
        _nodes.Add(node);
        await node.StartAsync();
        return node;
    }

    public void Dispose()
    {
        Http.Dispose();
        _nodes.ForEach(x => x.Dispose());
        Folder.Delete(recursive: true);
    }
}
