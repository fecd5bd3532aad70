using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Intake.Readers;

/// <summary>
/// Finds what a reader of a Word document sees: also inside content controls and other wrappers, but neither what a
/// tracked change has deleted or moved away nor what is hidden or struck out.
/// </summary>
internal static class WordContent
{
    /// <summary>
    /// The outermost elements of a kind, in order. What stands in a text box is not of the text around it.
    /// </summary>
    public static IEnumerable<OpenXmlElement> Seen(OpenXmlElement parent, Func<OpenXmlElement, bool> isOfKind)
    {
        foreach (var element in Known(parent).ChildElements.Where(x => !IsGone(x)))
            if (isOfKind(element))
                yield return element;
            else if (element is not TextBoxContent)
                foreach (var inner in Seen(element, isOfKind))
                    yield return inner;
    }

    /// <summary>The outermost elements of a type, in order.</summary>
    public static IEnumerable<T> Seen<T>(OpenXmlElement parent)
        where T : OpenXmlElement => Seen(parent, x => x is T).Cast<T>();

    /// <summary>Whether a tracked change has deleted a paragraph's end, so that the next goes on with it.</summary>
    public static bool GoesOn(Paragraph paragraph) =>
        paragraph.ParagraphProperties?.ParagraphMarkRunProperties is { } mark
        && mark.Any(x => x is Deleted or MoveFrom);

    /// <summary>Whether a property is there and not switched off.</summary>
    public static bool IsOn(OnOffType? property) => property is not null && property.Val?.Value != false;

    // Older versions of Word marked dates and places so. The library knows neither the element nor what is in it.
    private static OpenXmlElement Known(OpenXmlElement element) =>
        element is OpenXmlUnknownElement { LocalName: "smartTag" }
            ? new Paragraph { InnerXml = element.InnerXml }
            : element;

    private static bool IsGone(OpenXmlElement element) =>
        element switch
        {
            DeletedRun or MoveFromRun or AlternateContentFallback => true,
            Run { RunProperties: { } look } => IsOn(look.Vanish) || IsOn(look.Strike) || IsOn(look.DoubleStrike),
            TableRow row => row.TableRowProperties?.GetFirstChild<Deleted>() is not null,
            TableCell cell => cell.TableCellProperties?.GetFirstChild<CellDeletion>() is not null,
            _ => false,
        };
}
