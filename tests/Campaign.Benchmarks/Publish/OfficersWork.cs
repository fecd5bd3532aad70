using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Campaign.Benchmarks.Publish;

/// <summary>
/// What officers did. Every text has a number of its own, and it is known which number the officer read before, so
/// nothing can be replaced unseen.
/// </summary>
internal sealed partial class OfficersWork
{
    private readonly ConcurrentDictionary<long, long> _before = [];
    private readonly ConcurrentBag<(Guid Id, long Number)> _saved = [];
    private readonly ConcurrentBag<(Guid Id, long Number)> _published = [];
    private readonly ConcurrentDictionary<string, ConcurrentBag<double>> _took = [];
    private readonly ConcurrentDictionary<string, int> _refused = [];
    private long _last;

    /// <summary>A new text; zero is the one that was there before anybody wrote.</summary>
    public (long Number, string Text) Next(long before)
    {
        var number = Interlocked.Increment(ref _last);
        _before[number] = before;
        return (number, $"Thông điệp mẫu, bản số {number.ToString(CultureInfo.InvariantCulture)}.");
    }

    /// <summary>The number in a text.</summary>
    public static long NumberIn(string text) =>
        Numbered().Match(text) is { Success: true } found
            ? long.Parse(found.Groups[1].Value, CultureInfo.InvariantCulture)
            : 0;

    public void Saved(Guid id, long number) => _saved.Add((id, number));

    public void Published(Guid id, long number) => _published.Add((id, number));

    public void Took(string what, double milliseconds) => _took.GetOrAdd(what, _ => []).Add(milliseconds);

    public void Refused(string why) => _refused.AddOrUpdate(why, 1, (_, times) => times + 1);

    public IEnumerable<long> SavedOf(Guid id) => _saved.Where(x => x.Id == id).Select(x => x.Number);

    public IEnumerable<long> PublishedOf(Guid id) => _published.Where(x => x.Id == id).Select(x => x.Number);

    /// <summary>The texts that led to this one, each with its place in the row, from 1.</summary>
    public Dictionary<long, int> ChainTo(long number)
    {
        var row = new List<long>();
        for (; number != 0; number = _before[number])
            row.Add(number);
        row.Reverse();
        return row.Index().ToDictionary(x => x.Item, x => x.Index + 1);
    }

    public void Report(TextWriter output)
    {
        output.WriteLine($"{_saved.Count} saves and {_published.Count} publications acknowledged");
        foreach (var (why, times) in _refused.OrderBy(x => x.Key, StringComparer.Ordinal))
            output.WriteLine($"  {why}: {times}");
        foreach (var (what, times) in _took.OrderBy(x => x.Key, StringComparer.Ordinal))
        {
            var sorted = times.Order().ToList();
            string At(double part) => $"{sorted[(int)((sorted.Count - 1) * part)]:F0}";
            output.WriteLine($"{what}: p50 {At(0.5)} ms, p95 {At(0.95)} ms, p99 {At(0.99)} ms, slowest {At(1)} ms");
        }
    }

    [GeneratedRegex("bản số ([0-9]+)\\.")]
    private static partial Regex Numbered();
}
