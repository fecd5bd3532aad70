using System.Collections.Immutable;
using System.Diagnostics;
using Campaign.Benchmarks.Search;
using Campaign.Core.Broadcast;
using Campaign.Core.Places;
using Campaign.Core.Publication;
using YamlDotNet.Serialization;

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
        var scripts = Scripts().ToDictionary(x => x.Script.Id);
        var request = new ProgrammeRequest
        {
            Place = communes[0].Ref,
            Day = new DateOnly(2026, 12, 10),
            Places = registry,
            Scripts = [.. scripts.Values.Select(x => x.Script)],
            Candidate = x => scripts[x.Id],
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
                $"programmes: {communes.Count} communes, {scripts.Count} scripts, all valid all year"
            )
        );
        Console.WriteLine(
            FormattableString.Invariant(
                $"all {whole.Elapsed.TotalSeconds:0.00} s; one: median {times[times.Count / 2]:0.000} ms, "
            ) + FormattableString.Invariant($"p99 {times[times.Count * 99 / 100]:0.000} ms, max {times[^1]:0.0} ms")
        );
        Cold(request, communes);
        return 0;
    }

    // Nothing is kept from before: each script that is asked about is spoken.
    private static void Cold(ProgrammeRequest request, List<Place> communes)
    {
        var bodies = Directory
            .EnumerateFiles(Corpus.Folder("content/thang-hanh-dong/2021/scripts"))
            .Order(StringComparer.Ordinal)
            .Select(x => new DeserializerBuilder().Build().Deserialize<Dictionary<string, object>>(File.ReadAllText(x)))
            .Select(x => (string)x["body"])
            .ToList();
        var scripts = Scripts()
            .Select(x => x.Script)
            .Concat(communes.Select((x, i) => Script(10_000 + i, [x.Ref], BulletinClass.Ordinary).Script))
            .Concat(communes.Select((x, i) => Script(20_000 + i, [x.Ref], BulletinClass.Ordinary).Script))
            .Concat(communes.Select((x, i) => Script(30_000 + i, [x.Ref], BulletinClass.Ordinary).Script))
            .Select((x, i) => x with { Body = bodies[i % bodies.Count] })
            .ToList();
        var spoken = 0;
        ProgrammeCandidate Spoken(Script script)
        {
            spoken++;
            return ProgrammeCandidate.Of(script, ScriptReview.Of(script.Body, new ScriptReviewOptions()));
        }
        var watch = Stopwatch.StartNew();
        ProgrammeComposer.Compose(request with { Scripts = scripts, Candidate = Spoken });
        var (first, asked) = (watch.Elapsed, spoken);
        watch.Restart();
        scripts.ForEach(x => Spoken(x));
        Console.WriteLine(
            FormattableString.Invariant(
                $"cold: the first programme among {scripts.Count} scripts took {first.TotalSeconds:0.00} s, with {asked} "
            ) + FormattableString.Invariant($"of them spoken; to speak all takes {watch.Elapsed.TotalSeconds:0.0} s")
        );
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
