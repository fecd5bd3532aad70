using Campaign.Core.Publication;

namespace Campaign.Web.Tests.Broadcast;

/// <summary>
/// Clients follow /changes of one place and fetch only when a row says so. Officers do anything to scripts, places,
/// numbers and programmes, and the server is restarted in between.
/// </summary>
public sealed class FollowingTests
{
    private static readonly string[] Places = ["00001", "00002", "00003", "68", "20"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Whoever_follows_a_place_ends_with_what_whoever_fetches_everything_has(int seed)
    {
        var officers = new RandomOfficers(seed);
        var followers = Places.Select(x => new PlaceFollower(x, officers)).ToList();
        for (var round = 0; round < 40; round++)
        {
            officers.Work();
            if (round % 9 == 8)
                officers.Restart();
            foreach (var follower in followers)
            {
                follower.Follow();
                Assert.Equal(officers.ProgrammesOf(follower.Place), follower.Programmes);
                Assert.Equal(officers.ScriptsFor(follower.Place), follower.Scripts.Order());
            }
        }
        // A filter that tells everybody everything, or of nothing that leaves, would pass the lines above.
        Assert.All(followers, x => Assert.InRange(x.Told, 1, x.Rows - 1));
        Assert.Contains(followers, x => x.Tombstones > 0);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void The_version_of_a_programme_never_goes_back_and_rises_whenever_the_programme_changes(int seed)
    {
        var officers = new RandomOfficers(seed);
        var known = new Dictionary<(string, DateOnly), (long Version, string Text)>();
        for (var round = 0; round < 60; round++)
        {
            officers.Work();
            if (round % 7 == 6)
                officers.Restart();
            foreach (var place in Places)
            foreach (var (day, version, text) in officers.VersionsOf(place))
            {
                if (known.TryGetValue((place, day), out var before))
                {
                    Assert.True(version >= before.Version, $"{place} {day}: {before.Version} → {version}");
                    Assert.True(
                        version > before.Version || text == before.Text,
                        $"{place} {day}: {version}, other text"
                    );
                }
                Assert.True(version <= officers.Snapshot.Seq);
                known[(place, day)] = (version, text);
            }
        }
    }

    [Fact]
    public void A_script_that_leaves_a_place_is_a_tombstone_there_and_an_item_where_it_went()
    {
        var officers = new RandomOfficers(21);
        var script = officers.Scripts[0];
        officers.Publish(script, "00001");
        var (here, there) = (new PlaceFollower("00001", officers), new PlaceFollower("00003", officers));
        officers.Publish(script, "00003");
        Assert.Equal([ChangeAction.Delete], here.Follow().Select(x => x.Action));
        Assert.Equal([ChangeAction.Upsert], there.Follow().Select(x => x.Action));
        officers.Withdraw(script);
        Assert.Empty(here.Follow());
        Assert.Equal([ChangeAction.Delete], there.Follow().Select(x => x.Action));
    }
}
