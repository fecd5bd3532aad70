using System.Xml;
using System.Xml.Linq;

namespace Campaign.UmbracoHost.Media.Cleaning.Svg;

/// <summary>Reads a drawing that is no larger and no deeper than drawing programs make them.</summary>
internal static class SvgReading
{
    /// <summary>How deep elements may be nested: browsers walk a drawing by recursion.</summary>
    public const int MaxDepth = 100;

    /// <summary>How many elements a drawing may have.</summary>
    public const int MaxElements = 20_000;

    private const int MaxAttributes = 200,
        MaxEntityCharacters = 100_000;

    /// <exception cref="UploadRefusedException">It is not XML, or it is too large or too deep.</exception>
    public static XElement Read(byte[] file)
    {
        try
        {
            using (var reader = Reader(file))
                Check(reader);
            using (var reader = Reader(file))
                return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new UploadRefusedException(
                $"Tệp SVG không hợp lệ {Where(e)}. Hãy mở bằng phần mềm vẽ, lưu lại rồi tải lên."
            );
        }
    }

    // The limit of abbreviations names no line.
    private static string Where(XmlException fault) =>
        fault.LineNumber > 0
            ? $"ở dòng {fault.LineNumber}, cột {fault.LinePosition}"
            : "ở phần khai báo (DOCTYPE): các chữ viết tắt quá dài";

    // Nobody fetches the standard's own document type; abbreviations in the file, as Illustrator writes them, are read.
    private static XmlReader Reader(byte[] file) =>
        XmlReader.Create(
            new MemoryStream(file),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Parse,
                XmlResolver = null,
                MaxCharactersFromEntities = MaxEntityCharacters,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            }
        );

    private static void Check(XmlReader reader)
    {
        for (var elements = 0; reader.Read(); )
        {
            if (reader.NodeType == XmlNodeType.DocumentType && HasForeignEntity(reader.Value))
                throw new UploadRefusedException(
                    "Tệp SVG có khai báo lấy nội dung từ nơi khác (ENTITY … SYSTEM). Hãy lưu lại thành SVG thường."
                );
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            if (reader.Depth > MaxDepth)
                throw Refused(reader, $"các nhóm lồng nhau sâu quá {MaxDepth} lớp. Hãy bỏ bớt nhóm (Ungroup)");
            if (++elements > MaxElements)
                throw Refused(reader, $"có hơn {MaxElements} phần tử. Hãy đơn giản hóa hình hoặc lưu thành PNG");
            if (reader.AttributeCount > MaxAttributes)
                throw Refused(reader, $"phần tử “{reader.LocalName}” có hơn {MaxAttributes} thuộc tính");
        }
    }

    private static bool HasForeignEntity(string declarations) =>
        declarations.Contains("SYSTEM", StringComparison.Ordinal)
        || declarations.Contains("PUBLIC", StringComparison.Ordinal);

    private static UploadRefusedException Refused(XmlReader reader, string what) =>
        new($"Tệp SVG, dòng {((IXmlLineInfo)reader).LineNumber}: {what} rồi tải lên lại.");
}
