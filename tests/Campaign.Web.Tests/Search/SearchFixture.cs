using System.Diagnostics.Metrics;
using Campaign.Core.Measures;
using Campaign.Core.Publication;
using Campaign.Core.Time;
using Campaign.Testing;
using Campaign.Web.Search;

namespace Campaign.Web.Tests.Search;

/// <summary>Search over a snapshot, with a real index in its own folder.</summary>
internal sealed class SearchFixture : IDisposable
{
    public SearchFixture(CampaignSnapshot snapshot)
    {
        Store = new SnapshotStore(snapshot);
        Search = new SearchService(
            Store,
            new CampaignClock(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(CampaignClock.DefaultZone)),
            SearchWords.Read(Whole.WholeSite.Repository("content")),
            ProductKinds.All,
            new Meter(ProductMeter.Name)
        );
        Index = new SearchIndex(Path.Combine(Folder.FullName, "index-1.db"), snapshot, ProductKinds.All);
        Index.Apply(snapshot.Items, [], snapshot);
        Search.Use(Index);
    }

    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("search");

    public SnapshotStore Store { get; }

    public SearchService Search { get; }

    public SearchIndex Index { get; }

    public IReadOnlyList<string> Slugs(string query) =>
        [.. Search.Search(new SearchRequest(query)).Hits.Select(x => x.Item.Slug)];

    public void Dispose()
    {
        Index.Dispose();
        Folder.DeleteAll();
    }
}
