using System.Collections.Immutable;
using System.Diagnostics;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;

namespace Campaign.Benchmarks.Broadcast;

/// <summary>
/// Programmes of all 3,321 communes of a day late in the year, when most turns must be played through.
/// </summary>
internal static class ProgrammeBenchmark
{
    private const int Communes = 3_321,
        Provinces = 34,
        National = 60,
        Local = 10;

    public static int Run()
    {
        var places = Places().ToList();
        var registry = new PlaceRegistry(places);
        var communes = places.Where(x => x.Level == PlaceLevel.Commune).ToList();
        var request = new ProgrammeRequest
        {
            Place = communes[0].Ref,
            Day = new DateOnly(2026, 12, 10),
            Places = registry,
            Candidates = [.. Scripts()],
            Limits = new() { HelpLineSeconds = 30 },
        };
        ProgrammeComposer.Compose(request);
        var times = new List<double>();
        var whole = Stopwatch.StartNew();
        foreach (var commune in communes)
        {
            var watch = Stopwatch.GetTimestamp();
            ProgrammeComposer.Compose(request with { Place = commune.Ref });
            times.Add(Stopwatch.GetElapsedTime(watch).TotalMilliseconds);
        }
        whole.Stop();
        times.Sort();
        Console.WriteLine(
            FormattableString.Invariant(
                $"programmes: {communes.Count} communes, {request.Candidates.Count} scripts, all valid all year"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"all {whole.Elapsed.TotalSeconds:0.00} s; one: median {times[times.Count / 2]:0.000} ms, "
            ) + FormattableString.Invariant($"p99 {times[times.Count * 99 / 100]:0.000} ms, max {times[^1]:0.0} ms")
        );
        return 0;
    }

    private static IEnumerable<Place> Places()
    {
        for (var i = 1; i <= Provinces; i++)
            yield return Unit(i, $"{i:00}", PlaceLevel.Province, null);
        for (var i = 1; i <= Communes; i++)
            yield return Unit(1_000 + i, $"{i:00000}", PlaceLevel.Commune, $"{(i % Provinces) + 1:00}");
    }

    private static IEnumerable<ProgrammeCandidate> Scripts()
    {
        for (var i = 0; i < National; i++)
            yield return Script(i, [], i % 6 == 0 ? BulletinClass.Priority : BulletinClass.Ordinary);
        for (var i = 0; i < Local * Provinces; i++)
            yield return Script(1_000 + i, [$"{(i % Provinces) + 1:00}"], BulletinClass.Ordinary);
    }

    private static ProgrammeCandidate Script(int n, ImmutableArray<string> places, BulletinClass level) =>
        new(
            new Script(Header(100_000 + n, $"bai-{n}") with { Places = places })
            {
                Order = n,
                Kind = n switch
                {
                    0 => "loi-chao",
                    1 => "loi-ket",
                    _ => "spot",
                },
                Class = level,
                Body = "…",
            },
            30 + (n * 7 % 150),
            n % 2 == 0
        );

    private static Place Unit(int n, string code, PlaceLevel level, string? parent) =>
        new(Header(n, code))
        {
            Ref = code,
            Code = code,
            Level = level,
            Versions = [new(code, "xã", parent, null, null, null)],
        };

    private static ItemHeader Header(int n, string name) =>
        new()
        {
            Id = new Guid(n, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]),
            Slug = name,
            Language = "vi-VN",
            AvailableLanguages = ["vi-VN"],
            Title = name,
            PublishedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            Version = n,
        };
}
