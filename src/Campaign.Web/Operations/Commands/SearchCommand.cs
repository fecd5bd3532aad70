using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.Web.Search;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>search rebuild</c>: throws the index away and builds a new one.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Throw the search index away and build a new one.").Does(
            async (services, _, output, stop) =>
            {
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                services.GetRequiredService<SearchIndexer>().Rebuild(stop);
                await output.WriteLineAsync("Rebuilt.");
                return 0;
            }
        );
        return new Command("search", "The search index.") { rebuild };
    }
}
