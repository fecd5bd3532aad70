using Campaign.Core.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Campaign.Web.Formats;

/// <summary>What is said in Word documents.</summary>
internal static class WordText
{
    /// <summary>The content of a run: the text with its line breaks.</summary>
    public static IEnumerable<OpenXmlElement> Of(string text)
    {
        foreach (var (index, line) in PrintableText.Of(text).Trim('\n').Split('\n').Index())
        {
            if (index > 0)
                yield return new Break();
            yield return new Text(line) { Space = SpaceProcessingModeValues.Preserve };
        }
    }
}
