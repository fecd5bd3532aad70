using Campaign.Core.Text;
using Campaign.Core.Text.Spoken;

namespace Campaign.Core.Tests.Text;

/// <summary>
/// Approved lines: written, a tab, spoken. Any change of a reading shows up as a change to these files.
/// </summary>
public class SpokenTables
{
    public static TheoryData<string, string> Lines(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Text", file)))
            if (line.Length > 0 && line[0] != '#' && line.Split('\t') is [var written, var spoken])
                data.Add(written, spoken);
        return data;
    }

    [Theory]
    [MemberData(nameof(Lines), "spoken.tsv")]
    [MemberData(nameof(Lines), "spoken-documents.tsv")]
    public void Reads_as_approved(string written, string spoken)
    {
        var result = SpokenVietnamese.Read(written);
        Assert.Equal(spoken, result.Text);
        Assert.Equal(spoken, SpokenVietnamese.Read(spoken).Text);
        Assert.Equal(spoken, SpokenVietnamese.Read(Spellings.Decomposed(written)).Text);
        Assert.DoesNotContain(result.Text, c => char.IsAsciiDigit(c));
        Assert.True(Nfc.IsNfc(result.Text));
    }

    [Fact]
    public void The_tables_are_all_there() =>
        Assert.True(Lines("spoken.tsv").Count >= 340 && Lines("spoken-documents.tsv").Count >= 160);
}
