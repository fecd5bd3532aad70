using Campaign.UmbracoHost.Search;
using Campaign.Web.Search;
using Campaign.Web.Tests.Api;
using Campaign.Web.Tests.Whole.Killing;
using Microsoft.Extensions.DependencyInjection;

namespace Campaign.Web.Tests.Search;

/// <summary>An index is the cache of one process; two processes on the same data do not touch each other's.</summary>
public sealed class SearchFolderTests : IDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("campaign-search-");

    public void Dispose() => _data.DeleteAll();

    [Fact]
    public async Task A_second_site_on_the_same_data_uses_its_own_folder_and_both_can_search()
    {
        await using var first = await StartAsync();
        var files = Files(first);
        await using var second = await StartAsync();
        second.Services.GetRequiredService<SearchIndexer>().Rebuild();

        Assert.Equal("search", Path.GetFileName(FolderOf(first)));
        Assert.Equal("search-2", Path.GetFileName(FolderOf(second)));
        Assert.Equal(files, Files(first));
        foreach (var site in (ApiHost[])[first, second])
        {
            var search = site.Services.GetRequiredService<SearchService>();
            Assert.True(search.CanRead());
            Assert.NotEqual(0, search.Search(new SearchRequest("mẫu")).Total);
        }
    }

    [Fact]
    public async Task Leftovers_of_a_site_are_removed_when_another_builds_its_index()
    {
        await using var first = await StartAsync();
        string left;
        await using (var second = await StartAsync())
            left = FolderOf(second);
        Assert.NotEmpty(Directory.GetFiles(left, "*.db"));
        first.Services.GetRequiredService<SearchIndexer>().Rebuild();
        Assert.Empty(Directory.GetFiles(left, "*.db"));
        Assert.NotEmpty(Files(first));
    }

    [Fact]
    public void A_folder_is_free_again_when_its_site_has_ended()
    {
        using (var held = new SearchFolder(_data.FullName))
        using (var other = new SearchFolder(_data.FullName))
        {
            Assert.True(held.TakesFirst());
            Assert.False(other.TakesFirst());
            Assert.NotEqual(held.Path, other.Path);
        }
        using var again = new SearchFolder(_data.FullName);
        Assert.True(again.TakesFirst());
    }

    [Fact]
    public void When_all_folders_are_in_use_the_message_says_why_and_what_to_do()
    {
        List<SearchFolder> held = [.. Enumerable.Range(0, 9).Select(_ => new SearchFolder(_data.FullName))];
        Assert.Equal(9, held.Select(x => x.Path).Distinct().Count());
        var refused = Assert.Throws<IOException>(() => new SearchFolder(_data.FullName).Path);
        Assert.Contains("a data folder of its own", refused.Message, StringComparison.Ordinal);
        held.ForEach(x => x.Dispose());
    }

    [Fact]
    public async Task The_command_refuses_to_rebuild_the_index_of_a_running_site_but_not_of_a_killed_one()
    {
        using var product = new ProductProcess();
        await product.StartAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            product.CommandAsync("search", "rebuild")
        );
        Assert.Contains("stop the site first", refused.Message, StringComparison.Ordinal);
        await product.KillAsync();
        Assert.Contains("Rebuilt.", await product.CommandAsync("search", "rebuild"), StringComparison.Ordinal);
    }

    private Task<ApiHost> StartAsync() => ApiHost.StartAsync(new() { ["Campaign:DataPath"] = _data.FullName });

    private static string FolderOf(ApiHost site) => site.Services.GetRequiredService<SearchIndexer>().Folder;

    private static string[] Files(ApiHost site) => Directory.GetFiles(FolderOf(site), "index-*.db");
}
