using System.Text.RegularExpressions;
using Campaign.Web.Formats;

namespace Campaign.Web.Tests.Formats;

/// <summary>Tables that officers and strangers fill and others open.</summary>
public sealed partial class CsvCellTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("x;=1+1;y")]
    [InlineData("x\n=1+1")]
    [InlineData("x;\"=1+1;y")]
    [InlineData("1900 96 96 80; +84 24 1234")]
    [InlineData("a\t  @SUM(A1)")]
    [InlineData("a;\u00a0＝1")]
    [InlineData("- gạch đầu dòng\r\n- nữa")]
    [InlineData("\r\n=1")]
    public void At_whatever_separator_a_spreadsheet_splits_no_field_begins_a_formula(string text)
    {
        var row = $"a,{CsvCell.ToRead(text)},b";
        Assert.All(Fields().Split(row), x => Assert.False(Formula().IsMatch(x), $"{x} of {row}"));
    }

    [Theory]
    [InlineData("Bình đẳng giới - việc của mọi nhà; gọi 111")]
    [InlineData("1900 96 96 80")]
    [InlineData("a=b")]
    public void Ordinary_words_stay_as_they_are(string text) => Assert.Equal(text, CsvCell.ToRead(text).Trim('"'));

    [GeneratedRegex("[;,\\t\\r\\n]")]
    private static partial Regex Fields();

    // Quotes that stand around a field, or are doubled within one, are taken away by some programs.
    [GeneratedRegex("^[\"\\s]*[=+\\-@＝＋－＠]")]
    private static partial Regex Formula();
}
