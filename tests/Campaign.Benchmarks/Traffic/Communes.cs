using System.Globalization;
using System.Text.Json;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Traffic;

/// <summary>The country's communes and the campaign's day.</summary>
internal static class Communes
{
    /// <summary>Codes of all 3,321.</summary>
    public static string[] All()
    {
        var file = Directory.GetFiles(Corpus.Folder("content/places/units"), "*.json").Single();
        using var provinces = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. provinces
                .RootElement.EnumerateArray()
                .SelectMany(x => x.GetProperty("Wards").EnumerateArray())
                .Select(x => x.GetProperty("Code").GetString()!),
        ];
    }

    /// <summary>Today in Viet Nam, or a day after it.</summary>
    public static string Day(int ahead) =>
        TimeProvider
            .System.GetUtcNow()
            .ToOffset(TimeSpan.FromHours(7))
            .AddDays(ahead)
            .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
