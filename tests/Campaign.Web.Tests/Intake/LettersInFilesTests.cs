using Campaign.Core.Intake;
using Campaign.Web.Intake.Readers;
using Xunit;

namespace Campaign.Web.Tests.Intake;

/// <summary>Made-up letters and plans as Word, PDF and HTML files, each beside a table of what it says.</summary>
public sealed class LettersInFilesTests
{
    // Tables name some of the tasks of a document; all that are read must be words of it.
    private static readonly string[] Sampled = ["activity", "duty"];

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Intake", "Letters");

    public static TheoryData<string> Letters =>
        [
            .. Directory
                .EnumerateFiles(Folder)
                .Select(x => Path.GetFileName(x)!)
                .Where(x => Path.GetExtension(x) is ".docx" or ".pdf" or ".html")
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Letters))]
    public void A_letter_says_what_its_table_states_and_nothing_else(string name)
    {
        var reading = IntakeReader.Read(IntakeFile.Read(name, File.ReadAllBytes(Path.Combine(Folder, name))));
        var read = reading.Facts.Select(x => $"{IntakeReader.NameOf(x.Field)}\t{x.Value}").ToList();
        var expected = File.ReadAllLines(Path.Combine(Folder, Path.ChangeExtension(name, ".facts.tsv")));
        Assert.Equal([], expected.Except(read));
        Assert.Equal([], read.Where(x => !Sampled.Contains(x.Split('\t')[0])).Except(expected));
        var text = Squeezed(string.Concat(reading.Blocks.Select(x => x.Shown)));
        Assert.All(
            reading
                .Facts.Where(x => Sampled.Contains(IntakeReader.NameOf(x.Field)))
                .SelectMany(x => x.Parts)
                .Where(x => x.Length > 0),
            x => Assert.Contains(Squeezed(x), text, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Letters_of_every_form_are_there() =>
        Assert.All([".docx", ".html", ".pdf"], x => Assert.NotEmpty(Directory.GetFiles(Folder, "*" + x)));

    private static string Squeezed(string text) => string.Concat(text.Where(x => !char.IsWhiteSpace(x)));
}
