using System.Text.RegularExpressions;

namespace Campaign.Architecture.Tests;

/// <summary>A text takes the same time wherever its length is shown.</summary>
public sealed partial class LengthTests
{
    [Fact]
    public void Lengths_on_the_site_come_from_one_place()
    {
        var source = Path.Combine(Product.Root, "src", "Campaign.Web");
        var callers = Directory
            .EnumerateFiles(source, "*.*", SearchOption.AllDirectories)
            .Where(x => Path.GetExtension(x) is ".cs" or ".razor")
            .Where(x => Review().IsMatch(File.ReadAllText(x)))
            .Select(Path.GetFileName);

        // The words before a machine's rehearsal belong to no text and have no length that is shown.
        Assert.Equal(["ItemSounds.cs", "ScriptLibrary.cs"], callers.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"ScriptReview\.Of\(|new SpeechTiming\b|\.OfSpeech\(")]
    private static partial Regex Review();
}
