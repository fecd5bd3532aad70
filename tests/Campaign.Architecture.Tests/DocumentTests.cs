using System.Text.RegularExpressions;

namespace Campaign.Architecture.Tests;

/// <summary>Documents lead to what there is, and the map of them is complete.</summary>
public sealed partial class DocumentTests
{
    private static readonly string Docs = Path.Combine(Product.Root, "docs");

    public static TheoryData<string> Documents =>
        [
            .. Directory
                .EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories)
                .Concat(Directory.EnumerateFiles(Product.Root, "*.md"))
                .Select(x => Path.GetRelativePath(Product.Root, x)),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_link_leads_to_a_file_or_folder_of_the_repository(string document)
    {
        var path = Path.Combine(Product.Root, document);
        var missing = Links(File.ReadAllText(path))
            .Where(x => !Path.Exists(Path.Combine(Path.GetDirectoryName(path)!, x)));
        Assert.Empty(missing);
    }

    [Fact]
    public void The_map_leads_to_every_document()
    {
        var named = Links(File.ReadAllText(Path.Combine(Docs, "README.md"))).ToHashSet(StringComparer.Ordinal);
        var documents = Directory.EnumerateFiles(Docs, "*.md").Select(x => Path.GetFileName(x));
        Assert.Empty(documents.Except([.. named, "README.md"]));
    }

    private static IEnumerable<string> Links(string text) =>
        Link().Matches(Code().Replace(text, "")).Select(x => x.Groups[1].Value);

    [GeneratedRegex("^```.*?^```|`[^`\n]*`", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    // Not to other sites, and without the part after #.
    [GeneratedRegex(@"\]\((?![a-z]+:|#|/)([^)#\s]+)")]
    private static partial Regex Link();
}
