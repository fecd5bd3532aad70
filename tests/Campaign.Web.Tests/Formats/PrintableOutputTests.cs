using System.Text;
using System.Xml.Linq;
using Campaign.Rendering.Templates;
using Campaign.Web.Formats;
using Campaign.Web.Print;
using Campaign.Web.Reporting.Papers;
using Campaign.Web.Reporting.Sheets;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Ical.Net.CalendarComponents;

namespace Campaign.Web.Tests.Formats;

/// <summary>What is copied from Word into a text breaks no file, and its line breaks stay.</summary>
public sealed class PrintableOutputTests
{
    // Every control character, the line breaks of Unicode, half an emoji and what is no character, in this order.
    private static readonly string Everything =
        $"một\vhai{string.Concat(Enumerable.Range(0, 0xA0).Select(x => (char)x))}\u2028\u2029\uD83C\uFFFE\uFFFF cuối";

    [Fact]
    public void A_bulletin_as_a_document()
    {
        var bytes = BulletinDocument.Write(
            new()
            {
                Message = Everything,
                Theme = "",
                Organisation = Everything,
                Masthead = new(Everything, Everything, Everything, Everything, Everything, ""),
                Sections = [new(Everything, Everything)],
                Hotlines = [new("113", Everything, Everything)],
            }
        );
        using var word = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(word).Select(x => $"{x.Path?.XPath} {x.Description}"));
        Assert.StartsWith("một hai", word.PackageProperties.Title, StringComparison.Ordinal);
        var heading = word.MainDocumentPart!.Document!.Body!.Descendants<Run>().First();
        Assert.Equal("một", heading.Elements<Text>().First().Text);
        Assert.NotNull(heading.Elements<Text>().First().NextSibling<Break>());
    }

    [Fact]
    public void A_paragraph_of_an_administrative_document()
    {
        var paragraph = WordParts.Text(Everything, Look.Body);
        XElement.Parse(paragraph.OuterXml);
        Assert.Equal("một", paragraph.Descendants<Text>().First().Text);
        Assert.NotEmpty(paragraph.Descendants<Break>());
    }

    [Fact]
    public void A_table_for_Excel()
    {
        var bytes = XlsxWriter.Write(
            new SheetTable(
                "Bảng",
                [
                    ["Lời"],
                    [Everything],
                ],
                1
            )
        );
        using var book = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(x => $"{x.Path?.XPath} {x.Description}"));
        Assert.Contains("một\nhai", Encoding.UTF8.GetString(SheetXml(book)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed()
    {
        var bytes = FeedXml.Bytes(
            new(
                "item",
                new XAttribute("term", Everything),
                new XElement("title", Everything),
                new XElement("description", FeedXml.Html(Everything))
            )
        );
        var read = XElement.Load(new MemoryStream(bytes));
        Assert.StartsWith("một\nhai", read.Element("title")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("một<br>\nhai", read.Element("description")!.Value, StringComparison.Ordinal);
        Assert.StartsWith("một\nhai", read.Attribute("term")!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar()
    {
        var calendar = PublishedCalendar.Named("Test", Everything);
        calendar.Events.Add(
            new CalendarEvent
            {
                DtStart = PublishedCalendar.Day(new(2025, 11, 21)),
                Summary = PublishedCalendar.Text(Everything),
            }
        );
        var text = Encoding.UTF8.GetString(PublishedCalendar.Answer(calendar).Bytes);
        Assert.Contains("SUMMARY:một\\nhai", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, x => char.IsControl(x) && x is not ('\r' or '\n' or '\t'));
        Assert.Single(Ical.Net.Calendar.Load(text)!.Events);
    }

    private static byte[] SheetXml(SpreadsheetDocument book)
    {
        using var copy = new MemoryStream();
        using var part = book.WorkbookPart!.WorksheetParts.Single().GetStream();
        part.CopyTo(copy);
        return copy.ToArray();
    }
}
