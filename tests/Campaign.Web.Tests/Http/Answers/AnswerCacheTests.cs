using Campaign.Web.Http.Answers;

namespace Campaign.Web.Tests.Http.Answers;

public sealed class AnswerCacheTests
{
    private const int Megabyte = 1 << 20;

    private readonly AnswerCache<string> _cache = new(8 * Megabyte);

    [Fact]
    public void A_full_memory_keeps_the_newest_and_forgets_the_oldest()
    {
        for (var i = 0; i < 20; i++)
        {
            _cache.Keep(Key(i), $"{i}", Megabyte);
            Assert.Equal($"{i}", _cache.Find(Key(i)));
        }
        Assert.Null(_cache.Find(Key(0)));
    }

    [Fact]
    public void Frequent_requests_stay_cached_while_somebody_invents_addresses()
    {
        _cache.Keep(Key(-1), "home", Megabyte);
        for (var i = 0; i < 100; i++)
        {
            _cache.Keep(Key(i), "", Megabyte);
            Assert.Equal("home", _cache.Find(Key(-1)));
        }
    }

    [Fact]
    public void Answers_with_shared_bodies_count_only_for_their_keys()
    {
        for (var i = 0; i < 10_000; i++)
            _cache.Keep(Key(i), "", 0);
        Assert.Null(_cache.Find(Key(0)));
    }

    [Fact]
    public void Requests_that_differ_in_any_part_have_separate_answers()
    {
        AnswerKey[] keys =
        [
            new("/a", "https://one.example", ContentCoding.Gzip, "vi"),
            new("/b", "https://one.example", ContentCoding.Gzip, "vi"),
            new("/a", "https://two.example", ContentCoding.Gzip, "vi"),
            new("/a", "https://one.example", ContentCoding.Brotli, "vi"),
            new("/a", "https://one.example", ContentCoding.Gzip, "en"),
        ];
        foreach (var key in keys)
            _cache.Keep(key, key.ToString(), 1);
        Assert.All(keys, x => Assert.Equal(x.ToString(), _cache.Find(x)));
    }

    private static AnswerKey Key(int i) => new($"/{i}", "", ContentCoding.Identity);
}
