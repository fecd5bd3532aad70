using System.Globalization;
using System.Text;
using System.Xml;
using Campaign.Core.Text;

namespace Campaign.Core.Broadcast;

/// <summary>
/// SSML 1.1 (W3C Recommendation of 7 September 2010). Text that is not read as it is written stands in
/// <c>sub</c> with the spoken words as alias, so that an engine never has to guess. Music is a <c>mark</c> where the
/// station plays it.
/// </summary>
public static class Ssml
{
    private const string Namespace = "http://www.w3.org/2001/10/synthesis";

    /// <summary>
    /// The script as an SSML document with an XML declaration, in UTF-8, for any engine that supports SSML 1.1.
    /// </summary>
    /// <param name="script">A reviewed script.</param>
    /// <param name="timing">Pauses between parts; null: the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="script"/> is null.</exception>
    public static string From(ScriptReview script, SpeechTiming? timing = null)
    {
        ArgumentNullException.ThrowIfNull(script);
        timing ??= new SpeechTiming();
        using var text = new Utf8Writer();
        var settings = new XmlWriterSettings
        {
            Indent = false,
            Encoding = Encoding.UTF8,
            NewLineChars = "\n",
            NewLineHandling = NewLineHandling.None,
        };
        using (var xml = XmlWriter.Create(text, settings))
        {
            xml.WriteStartDocument();
            xml.WriteStartElement("speak", Namespace);
            xml.WriteAttributeString("version", "1.1");
            xml.WriteAttributeString("xml", "lang", null, script.Language);
            SegmentKind? part = null;
            foreach (var (index, segment) in script.Segments.Index())
            {
                xml.WriteRaw("\n");
                if (part is not null && part != segment.Segment.Kind)
                    Break(xml, timing.CuePause);
                Segment(xml, segment, index);
                part = segment.Segment.Kind;
            }
            xml.WriteRaw("\n");
            xml.WriteEndElement();
        }
        return text.ToString();
    }

    private static void Segment(XmlWriter xml, ReviewedSegment segment, int index)
    {
        if (segment.Segment.Kind.IsMusic())
        {
            xml.WriteStartElement("mark", Namespace);
            xml.WriteAttributeString(
                "name",
                string.Create(CultureInfo.InvariantCulture, $"{segment.Segment.Kind.Code()}-{index + 1}")
            );
            xml.WriteEndElement();
            return;
        }
        var gender = segment.Segment.Speaker switch
        {
            Speaker.Male => "male",
            Speaker.Female => "female",
            _ => null,
        };
        if (gender is not null)
        {
            xml.WriteStartElement("voice", Namespace);
            xml.WriteAttributeString("gender", gender);
        }
        xml.WriteStartElement("p", Namespace);
        new SentenceWriter(xml).Write(segment);
        xml.WriteEndElement();
        if (gender is not null)
            xml.WriteEndElement();
    }

    private static void Break(XmlWriter xml, double seconds)
    {
        xml.WriteStartElement("break", Namespace);
        xml.WriteAttributeString("time", string.Create(CultureInfo.InvariantCulture, $"{seconds * 1000:0}ms"));
        xml.WriteEndElement();
    }

    /// <summary>Writes a paragraph as sentences, with a substitution wherever the reading differs.</summary>
    private sealed class SentenceWriter(XmlWriter xml)
    {
        private bool _open;

        internal void Write(ReviewedSegment segment)
        {
            var (written, spoken) = (segment.Spoken.Written, segment.Spoken.Text);
            var at = 0;
            foreach (var change in segment.Spoken.Changes)
            {
                Keep(written, at, change.WrittenStart);
                Substitute(
                    written.Substring(change.WrittenStart, change.WrittenLength),
                    spoken.Substring(change.SpokenStart, change.SpokenLength)
                );
                at = change.WrittenStart + change.WrittenLength;
            }
            Keep(written, at, written.Length);
            Close();
        }

        private void Keep(string text, int start, int end)
        {
            for (var i = start; i < end; i++)
            {
                if (!_open && char.IsWhiteSpace(text[i]))
                    continue;
                Open();
                var sentenceEnds = Sentences.EndsAt(text, i);
                var last = i;
                while (!sentenceEnds && last + 1 < end)
                    sentenceEnds = Sentences.EndsAt(text, ++last);
                if (sentenceEnds)
                    while (last + 1 < end && text[last + 1] is '”' or '"' or ')' or '»')
                        last++;
                Text(text[i..(last + 1)]);
                if (sentenceEnds)
                    Close();
                i = last;
            }
        }

        private void Substitute(string written, string spoken)
        {
            var alias = spoken.Trim();
            if (alias.Length == 0)
                return;
            Open();
            if (spoken[0] == ' ')
                Text(" ");
            if (!alias.Any(char.IsLetterOrDigit))
                Text(alias);
            else
            {
                xml.WriteStartElement("sub", Namespace);
                xml.WriteAttributeString("alias", PrintableText.Of(alias));
                Text(written.Trim());
                xml.WriteEndElement();
            }
            if (spoken[^1] == ' ')
                Text(" ");
        }

        private void Open()
        {
            if (_open)
                return;
            xml.WriteStartElement("s", Namespace);
            _open = true;
        }

        private void Close()
        {
            if (_open)
                xml.WriteEndElement();
            _open = false;
        }

        private void Text(string text) => xml.WriteString(PrintableText.Of(text));
    }

    /// <summary>A writer that reports UTF-8 as its encoding, so that the XML declaration says so.</summary>
    private sealed class Utf8Writer() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
