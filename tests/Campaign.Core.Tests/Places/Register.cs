using System.Globalization;
using System.Text.Json;
using Campaign.Core.Places;
using YamlDotNet.RepresentationModel;

namespace Campaign.Core.Tests.Places;

/// <summary>The country's units as shipped with the product, without a database.</summary>
internal static class Register
{
    private static readonly Lazy<PlaceRegistry> All = new(() => new PlaceRegistry(Communes().Concat(Known())));

    /// <summary>Provinces, communes and the known former units.</summary>
    public static PlaceRegistry Places => All.Value;

    private static IEnumerable<Place> Communes()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllBytes(Repository("content/places/units/vn-units-2026-07-25.json"))
        );
        return
        [
            .. json
                .RootElement.EnumerateArray()
                .SelectMany(x => x.GetProperty("Wards").EnumerateArray())
                .Select(x => Commune(Text(x, "Code"), Text(x, "FullName"), Text(x, "ProvinceCode"))),
        ];
    }

    private static Place Commune(string code, string name, string province)
    {
        var kind = new[] { "Phường", "Xã", "Đặc khu" }.First(x =>
            name.StartsWith(x, StringComparison.OrdinalIgnoreCase)
        );
        return new Place(Samples.Header(name))
        {
            Ref = code,
            Code = code,
            Level = PlaceLevel.Commune,
            Versions =
            [
                new(name[(kind.Length + 1)..], kind.ToLowerInvariant(), province, new DateOnly(2025, 7, 1), null, null),
            ],
        };
    }

    private static IEnumerable<Place> Known() =>
        new[] { "provinces", "history" }.SelectMany(x =>
        {
            var yaml = new YamlStream();
            using var reader = new StreamReader(Repository($"content/places/{x}.yaml"));
            yaml.Load(reader);
            return ((YamlSequenceNode)yaml.Documents[0].RootNode["items"]).Cast<YamlMappingNode>().Select(Known);
        });

    private static Place Known(YamlMappingNode item) =>
        new(Samples.Header(Text(item, "id")!))
        {
            Ref = Text(item, "id")!,
            Code = Text(item, "code"),
            Level = Enum.Parse<PlaceLevel>(Text(item, "level")!, ignoreCase: true),
            Versions =
            [
                .. Items(item, "versions")
                    .Select(x => new PlaceVersion(
                        Text(x, "name")!,
                        Text(x, "kind")!,
                        Text(x, "parent"),
                        Day(x, "validFrom"),
                        Day(x, "validTo"),
                        null
                    )),
            ],
            Successions =
            [
                .. Items(item, "successions")
                    .Select(x => new PlaceSuccession(Text(x, "to")!, SuccessionKind.Merge, Day(x, "on")!.Value)),
            ],
            OtherNames = item.Children.TryGetValue("otherNames", out var names)
                ? [.. ((YamlSequenceNode)names).Select(x => ((YamlScalarNode)x).Value!)]
                : [],
        };

    private static IEnumerable<YamlMappingNode> Items(YamlMappingNode item, string name) =>
        item.Children.TryGetValue(name, out var rows) ? ((YamlSequenceNode)rows).Cast<YamlMappingNode>() : [];

    private static string? Text(YamlMappingNode item, string name) =>
        item.Children.TryGetValue(name, out var value) ? ((YamlScalarNode)value).Value : null;

    private static DateOnly? Day(YamlMappingNode item, string name) =>
        Text(item, name) is { } day ? DateOnly.Parse(day, CultureInfo.InvariantCulture) : null;

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;

    private static string Repository(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Campaign.sln")))
            folder = folder.Parent!;
        return Path.Combine(folder.FullName, path);
    }
}
