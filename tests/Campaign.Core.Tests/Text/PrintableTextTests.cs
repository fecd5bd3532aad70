using System.Xml;
using System.Xml.Linq;
using Campaign.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Campaign.Core.Tests.Text;

public sealed class PrintableTextTests
{
    [Theory]
    [InlineData("một\u000Bhai", "một\nhai")]
    [InlineData("một\r\nhai\rba\fbốn\u0085năm\u2028sáu\u2029bảy", "một\nhai\nba\nbốn\nnăm\nsáu\nbảy")]
    [InlineData("\tmột 🆘", "\tmột 🆘")]
    public void Every_line_break_is_a_line_feed(string text, string kept) => Assert.Equal(kept, PrintableText.Of(text));

    [Fact]
    public void No_other_control_character_stays() =>
        Assert.Equal("abcdef", PrintableText.Of("a\0b\u0001c\u007Fd\u009Fe\uFFFEf"));

    [Fact]
    public void Half_an_emoji_is_no_text() => Assert.Equal("a\uFFFDb", PrintableText.Of("a\uD83Cb"));

    [Fact]
    public void What_stands_on_one_line_has_spaces_for_its_breaks() =>
        Assert.Equal("một hai", PrintableText.OnOneLine("một\u000Bhai"));

    [Fact]
    public void Any_text_can_stand_in_xml_and_comes_through_once() =>
        Prop.ForAll(
                ArbMap.Default.ArbFor<NonNull<string>>(),
                text =>
                {
                    var kept = PrintableText.Of(text.Get);
                    using var written = new StringWriter();
                    using (var xml = XmlWriter.Create(written))
                        new XElement("t", kept).WriteTo(xml);
                    Assert.Equal(kept, XElement.Parse(written.ToString(), LoadOptions.PreserveWhitespace).Value);
                    Assert.Equal(kept, PrintableText.Of(kept));
                }
            )
            .Check(Config.QuickThrowOnFailure);
}
