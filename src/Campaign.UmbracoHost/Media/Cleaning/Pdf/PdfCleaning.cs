using Campaign.Rendering.Pdf;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>
/// Writes a PDF anew with what is printed: who made it and where goes, and so does what runs, sends, opens other
/// programs or
/// hides other files. Only what can be reached from the catalogue is written: the rest are earlier versions.
/// </summary>
internal static class PdfCleaning
{
    // information on the maker, programs' own data, what runs by itself, files within
    private static readonly string[] Removed =
    [
        "/Metadata",
        "/PieceInfo",
        "/LastModified",
        "/CreationDate",
        "/ModDate",
        "/AA",
        "/JS",
        "/JavaScript",
        "/XFA",
        "/EmbeddedFiles",
        "/EF",
        "/AF",
    ];

    private static readonly HashSet<string> Signatures = ["/Sig", "/DocTimeStamp"];

    /// <exception cref="UploadRefusedException">It cannot be cleaned; the message says what to do.</exception>
    public static byte[] Clean(byte[] file)
    {
        using var document = Open(file);
        document.Info.Elements.Clear();
        Walk(document.Internals.Catalog);
        return SteadyPdf.Write(document);
    }

    private static PdfDocument Open(byte[] file)
    {
        try
        {
            return PdfReader.Open(new MemoryStream(file), PdfDocumentOpenMode.Modify);
        }
        catch (PdfReaderException fault) when (fault.Message.Contains("password", StringComparison.OrdinalIgnoreCase))
        {
            throw new UploadRefusedException(
                "Tệp PDF có mật khẩu hoặc bị khóa: không gỡ được thông tin ẩn. Hãy bỏ khóa hoặc in lại thành PDF mới."
            );
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            throw new UploadRefusedException("Tệp PDF bị hỏng. Hãy in lại thành PDF mới.");
        }
    }

    // not by recursion: a file decides how deep it is
    private static void Walk(PdfDictionary catalogue)
    {
        if (catalogue.Elements.ContainsKey("/Collection"))
            throw new UploadRefusedException(
                "Tệp PDF là một tập gồm các tệp đính kèm bên trong (PDF Portfolio). Hãy in lại thành PDF mới."
            );
        var seen = new HashSet<PdfItem>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PdfItem>([catalogue]);
        while (waiting.TryPop(out var item))
        {
            if (!seen.Add(item))
                continue;
            if (item is PdfDictionary dictionary)
                Clean(dictionary);
            foreach (var part in Parts(item))
                if (Value(part) is PdfDictionary or PdfArray)
                    waiting.Push(Value(part)!);
        }
    }

    private static IEnumerable<PdfItem?> Parts(PdfItem item)
    {
        if (item is PdfArray array)
        {
            for (var i = array.Elements.Count - 1; i >= 0; i--)
                if (PdfActions.IsRemoved(Value(array.Elements[i])))
                    array.Elements.RemoveAt(i);
            return array.Elements;
        }
        var elements = ((PdfDictionary)item).Elements;
        foreach (var key in elements.Keys.ToList())
            if (PdfActions.IsRemoved(Value(elements[key])))
                elements.Remove(key);
        return elements.Values;
    }

    private static void Clean(PdfDictionary dictionary)
    {
        if (
            Signatures.Contains(Name(dictionary, "/Type"))
            || (Name(dictionary, "/FT") == "/Sig" && dictionary.Elements.ContainsKey("/V"))
        )
            throw new UploadRefusedException(
                "Tệp PDF có chữ ký số: gỡ thông tin ẩn sẽ làm hỏng chữ ký. Hãy in lại thành PDF mới rồi tải lên, "
                    + "và dẫn liên kết tới bản gốc đã ký."
            );
        foreach (var key in Removed)
            dictionary.Elements.Remove(key);
        // a remark names its author in T; in a form T is the name of the field
        if (dictionary.Elements.ContainsKey("/Rect") && Name(dictionary, "/Subtype") is not ("" or "/Widget"))
        {
            dictionary.Elements.Remove("/T");
            dictionary.Elements.Remove("/M");
        }
        if (Name(dictionary, "/Subtype") == "/Image" && dictionary.Stream is not null)
            PdfPhotographs.Clean(dictionary);
    }

    /// <summary>What an item stands for: a reference is followed.</summary>
    public static PdfItem? Value(PdfItem? item)
    {
        for (var steps = 0; item is PdfReference reference && steps < 8; steps++)
            item = reference.Value;
        return item;
    }

    /// <summary>The name under a key, with its slash; empty when there is none.</summary>
    public static string Name(PdfDictionary dictionary, string key) =>
        Value(dictionary.Elements[key]) switch
        {
            PdfName name => name.Value,
            PdfNameObject name => name.Value,
            _ => "",
        };
}
