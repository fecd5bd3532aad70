using Campaign.Core.Messages;
using Campaign.Core.Publication;
using Campaign.Core.Vocabularies;

namespace Campaign.Benchmarks.Search;

/// <summary>Many items of real Vietnamese: sentences of the content files, mixed by a fixed seed.</summary>
internal static class Corpus
{
    public static CampaignSnapshot Create(int count)
    {
        var sentences = Sentences();
        var random = new Random(25112021);
        string Pick() => sentences[random.Next(sentences.Count)];
        var items = Enumerable.Range(1, count).Select(n => Message(n, Pick(), $"{Pick()} {Pick()} {Pick()} {Pick()}"));
        return CampaignSnapshot.Empty(new VocabularySet([])).Apply(items, [], count);
    }

    private static List<string> Sentences()
    {
        var files = Directory.GetFiles(Folder("content"), "*.yaml", SearchOption.AllDirectories);
        var lines = files.SelectMany(File.ReadLines).Select(x => x.Trim(' ', '-', '"', '|', '+'));
        return
        [
            .. lines
                .SelectMany(x => x.Split(". "))
                .Where(x => x.Length is > 30 and < 300)
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
}
