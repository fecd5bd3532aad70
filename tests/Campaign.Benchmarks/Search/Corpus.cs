using System.Text.RegularExpressions;
using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;

namespace Campaign.Benchmarks.Search;

/// <summary>Many items of real Vietnamese: sentences of the content files, mixed by a fixed seed.</summary>
internal static partial class Corpus
{
    public static CampaignSnapshot Create(int count)
    {
        var items = Texts(count).Select((x, i) => Message(i + 1, x.Title, x.Body));
        return CampaignSnapshot.Empty(new VocabularySet([])).Apply(items, [], count);
    }

    /// <summary>The same texts each time, for every system that is compared.</summary>
    public static IEnumerable<(string Title, string Body)> Texts(int count)
    {
        var sentences = Sentences();
        var random = new Random(25112021);
        string Pick() => sentences[random.Next(sentences.Count)];
        return Enumerable.Range(1, count).Select(_ => (Pick(), $"{Pick()} {Pick()} {Pick()} {Pick()}"));
    }

    private static List<string> Sentences()
    {
        var files = Directory.GetFiles(Folder("content"), "*.yaml", SearchOption.AllDirectories);
        var lines = files.SelectMany(File.ReadLines).Select(x => x.Trim(' ', '-', '"', '|', '+'));
        return
        [
            .. lines
                .SelectMany(x => Key().Replace(x, "").Split(". "))
                .Where(x => x.Length is > 30 and < 300 && x.Any(IsVietnamese))
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>A folder of the repository, wherever the benchmark was started from.</summary>
    public static string Folder(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
                return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException("The benchmark runs inside the repository.");
    }

    private static KeyMessage Message(int n, string title, string body) =>
        new(
            new ItemHeader
            {
                Id = Guid.NewGuid(),
                Slug = $"{n}",
                Language = CampaignSnapshot.DefaultLanguage,
                AvailableLanguages = [CampaignSnapshot.DefaultLanguage],
                Title = title,
                PublishedAt = DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
                Version = n,
            }
        )
        {
            Order = n,
            OfficialText = body,
        };

    // Whether no other language of the content has it.
    private static bool IsVietnamese(char letter) => letter is >= 'À' and <= 'ư' or >= 'Ạ' and <= 'ỹ';

    // What stands before a value in YAML.
    [GeneratedRegex("^[A-Za-z]+: \"?")]
    private static partial Regex Key();
}
