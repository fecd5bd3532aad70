using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Campaign.Benchmarks.Search;

namespace Campaign.Benchmarks.Publish;

/// <summary>The shipped content and as many messages as wanted of the corpus, as content files.</summary>
internal static class SampleContent
{
    /// <summary>The edition that gets the samples; the shipped content has no message of it.</summary>
    public const int Year = 2022;

    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>How the text of each sample begins.</summary>
    public const string Text = "Thông điệp mẫu số ";

    public static void Write(string folder, int messages)
    {
        var source = Corpus.Folder("content");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        using var writer = new StreamWriter(Path.Combine(folder, "thang-hanh-dong", $"{Year}", "messages.yaml"));
        writer.Write("items:\n");
        // A string of JSON is one of YAML.
        foreach (var item in Items(messages))
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  - id: {item.Slug}\n    title: {Json(item.Title)}\n    order: {item.Order}\n"
                        + $"    officialText: {Json(item.Text)}\n"
                        + $"    source:\n      document: qd-1790-2021\n      note: {Json(item.Source)}\n"
                )
            );
    }

    /// <summary>The samples as a file of one JSON object a line, for the systems this one is compared with.</summary>
    public static void WriteLines(string file, int messages) => File.WriteAllLines(file, Items(messages).Select(Json));

    private static IEnumerable<SampleItem> Items(int messages) =>
        Corpus
            .Texts(messages)
            .Select(
                (x, i) =>
                    new SampleItem($"mau-{i + 1}", i + 1, $"{x.Title} {i + 1}", $"{Text}{i + 1}: {x.Body}", "Mẫu.")
            );

    private static string Json(object value) => JsonSerializer.Serialize(value, Written);
}

/// <summary>A sample message, in the fields that every system compared has.</summary>
internal sealed record SampleItem(string Slug, int Order, string Title, string Text, string Source);
