using Campaign.Rendering.Templates;
using Campaign.Rendering.Tests.Support;
using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Tests.Themes;

public sealed class PrintWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    private (IReadOnlyDictionary<string, PrintWords> Words, List<string> Faults) Read(string json)
    {
        var path = Path.Combine(_folder.Path, PrintWordsFile.Name);
        File.WriteAllText(path, json);
        var faults = new List<string>();
        return (PrintWordsFile.Read(path, faults), faults);
    }

    private static string Language(string tag, string callNow = "a") =>
        $$"""
            "{{tag}}": { "callNow": "{{callNow}}", "issuedBy": "b", "readMore": "c", "sample": "d", "version": "e",
              "seconds": "f", "total": "g", "airedAt": "h", "reader": "i" }
            """;

    [Fact]
    public void A_translator_adds_a_language_to_the_file_and_it_is_used_for_its_variants_too()
    {
        var english = Repository.Themes.WordsOf("en-US");

        Assert.Equal("Need help? Call now", english.CallNow);
        Assert.Equal("en", english.Language);
        Assert.Equal("b", Read($$"""{ {{Language("jra")}} }""").Words["jra"].IssuedBy);
    }

    [Theory]
    [InlineData("km")]
    [InlineData("vi")]
    [InlineData("vi-VN")]
    public void A_language_without_translation_gets_words_marked_as_Vietnamese(string language) =>
        Assert.Equal(PrintWords.Vietnamese, Repository.Themes.WordsOf(language));

    [Fact]
    public void Every_fault_of_the_file_is_named_with_its_language_and_key()
    {
        var (_, faults) = Read(
            $$"""{ {{Language("km", "\uD83D\uDE00")}}, "EN": {}, "bdq": { "callNow": 1, "more": "x" } }"""
        );

        Assert.Contains(faults, f => f.StartsWith("words.json/km: \"callNow\": no typeface", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("words.json/EN: is not a language tag", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("words.json/bdq: \"callNow\" is missing", StringComparison.Ordinal));
        Assert.Contains(faults, f => f.StartsWith("words.json/bdq: unknown key \"more\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"km\": 1}")]
    public void A_file_of_another_shape_is_a_fault(string json) => Assert.NotEmpty(Read(json).Faults);
}
