using Campaign.UmbracoHost.MediaStorage;

namespace Campaign.UmbracoHost.Tests.MediaStorage;

public sealed class LocalCopiesTests : IDisposable
{
    private static readonly DateTimeOffset Written = new(2026, 11, 30, 8, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-copies-");
    private int _fetched;

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public void Many_who_ask_at_once_share_one_fetch_and_a_file_that_was_written_anew_is_fetched_anew()
    {
        using var copies = Copies(1_000_000);
        Parallel.For(0, 20, _ => copies.Of("a/tep.mp3", new(10, Written), Fetch));
        Assert.Equal(1, _fetched);
        copies.Of("a/tep.mp3", new(10, Written.AddSeconds(1)), Fetch);
        Assert.Equal(2, _fetched);
    }

    [Fact]
    public void The_least_recently_used_go_first()
    {
        using var copies = Copies(35);
        foreach (var name in (string[])["a", "b", "c"])
            File.SetLastAccessTimeUtc(
                copies.Of($"{name}/tep.mp3", new(10, Written), Fetch),
                Written.UtcDateTime.AddMinutes(name[0])
            );
        copies.Of("d/tep.mp3", new(10, Written), Fetch);
        Assert.Equal(["b", "c", "d"], Kept());
    }

    [Fact]
    public void A_fetch_that_fails_leaves_nothing_and_is_made_again()
    {
        using var copies = Copies(1_000_000);
        Assert.Throws<MediaAwayException>(() =>
            copies.Of(
                "a/tep.mp3",
                new(10, Written),
                x =>
                {
                    File.WriteAllText(x, "half");
                    throw new MediaAwayException("cut off");
                }
            )
        );
        Assert.Empty(_folder.EnumerateFiles("*", SearchOption.AllDirectories));
        Assert.Equal(10, new FileInfo(copies.Of("a/tep.mp3", new(10, Written), Fetch)).Length);
    }

    private LocalCopies Copies(long limit) => new(_folder.FullName, limit, TimeProvider.System);

    private void Fetch(string target)
    {
        Interlocked.Increment(ref _fetched);
        File.WriteAllBytes(target, new byte[10]);
    }

    private IEnumerable<string> Kept() =>
        _folder
            .EnumerateDirectories()
            .Where(x => x.EnumerateFiles().Any())
            .Select(x => x.Name)
            .Order(StringComparer.Ordinal);
}
