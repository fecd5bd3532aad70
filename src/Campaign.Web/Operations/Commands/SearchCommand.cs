using System.CommandLine;
using Campaign.Content.Projection;
using Campaign.UmbracoHost.Search;
using Campaign.Web.Search;

namespace Campaign.Web.Operations.Commands;

/// <summary><c>search rebuild</c>: deletes the index and builds a new one.</summary>
internal static class SearchCommand
{
    public static Command Create()
    {
        var rebuild = new Command("rebuild", "Throw the search index away and build a new one.").Does(
            async (services, _, output, stop) =>
            {
                if (!services.GetRequiredService<SearchFolder>().TakesFirst())
                {
                    await Console.Error.WriteLineAsync(
                        "The search index is in use by a running site, which rebuilds it by itself when it is broken; "
                            + "to rebuild it anyway, stop the site first."
                    );
                    return 1;
                }
                await services.GetRequiredService<SnapshotFollower>().LoadAsync(stop);
                services.GetRequiredService<SearchIndexer>().Rebuild(stop);
                await output.WriteLineAsync("Rebuilt.");
                return 0;
            }
        );
        return new Command("search", "The search index.") { rebuild };
    }
}
