using Campaign.Rendering.Pdf;
using PdfSharp.Pdf;
using PdfSharp.Pdf.Advanced;
using PdfSharp.Pdf.IO;

namespace Campaign.UmbracoHost.Media.Cleaning.Pdf;

/// <summary>
/// Writes a PDF anew with only what is printed: who made it and where is left out, and so is whatever runs, sends,
/// opens other programs or hides other files. Only what can be reached from the catalogue is written; the rest are
/// earlier versions.
/// </summary>
internal static class PdfCleaning
{
    // Information about the maker, programs' own data, what runs by itself, files inside.
    private static readonly (string Key, PdfLoss Loss)[] Removed =
    [
        ("/Metadata", PdfLoss.None),
        ("/PieceInfo", PdfLoss.None),
        ("/LastModified", PdfLoss.None),
        ("/CreationDate", PdfLoss.None),
        ("/ModDate", PdfLoss.None),
        ("/AA", PdfLoss.Actions),
        ("/JS", PdfLoss.Actions),
        ("/JavaScript", PdfLoss.Actions),
        ("/XFA", PdfLoss.Actions),
        ("/EmbeddedFiles", PdfLoss.Files),
        ("/EF", PdfLoss.Files),
        ("/AF", PdfLoss.Files),
    ];

    private static readonly HashSet<string> Signatures = ["/Sig", "/DocTimeStamp"];

    /// <exception cref="UploadRefusedException">It cannot be cleaned; the message says what to do.</exception>
    public static (byte[] File, PdfLoss Loss) Clean(byte[] file)
    {
        using var document = Open(file);
        document.Info.Elements.Clear();
        var loss = Walk(document.Internals.Catalog);
        return (SteadyPdf.Write(document), loss);
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

    // Not by recursion, because the file decides how deep it is.
    private static PdfLoss Walk(PdfDictionary catalogue)
    {
        if (catalogue.Elements.ContainsKey("/Collection"))
            throw new UploadRefusedException(
                "Tệp PDF là một tập gồm các tệp đính kèm bên trong (PDF Portfolio). Hãy in lại thành PDF mới."
            );
        var loss = PdfLoss.None;
        var seen = new HashSet<PdfItem>(ReferenceEqualityComparer.Instance);
        var waiting = new Stack<PdfItem>([catalogue]);
        while (waiting.TryPop(out var item))
        {
            if (!seen.Add(item))
                continue;
            if (item is PdfDictionary dictionary)
                loss |= Clean(dictionary);
            foreach (var part in Parts(item, ref loss))
                if (Value(part) is PdfDictionary or PdfArray)
                    waiting.Push(Value(part)!);
        }
        return loss;
    }

    private static IEnumerable<PdfItem?> Parts(PdfItem item, ref PdfLoss loss)
    {
        if (item is PdfArray array)
        {
            for (var i = array.Elements.Count - 1; i >= 0; i--)
                if (IsRemoved(array.Elements[i], ref loss))
                    array.Elements.RemoveAt(i);
            return array.Elements;
        }
        var elements = ((PdfDictionary)item).Elements;
        foreach (var key in elements.Keys.ToList())
            if (IsRemoved(elements[key], ref loss))
                elements.Remove(key);
        return elements.Values;
    }

    private static bool IsRemoved(PdfItem? item, ref PdfLoss loss)
    {
        var lost = PdfActions.LossOf(Value(item));
        loss |= lost;
        return lost != PdfLoss.None;
    }

    private static PdfLoss Clean(PdfDictionary dictionary)
    {
        var loss = PdfLoss.None;
        if (
            Signatures.Contains(Name(dictionary, "/Type"))
            || (Name(dictionary, "/FT") == "/Sig" && dictionary.Elements.ContainsKey("/V"))
        )
            throw new UploadRefusedException(
                "Tệp PDF có chữ ký số: gỡ thông tin ẩn sẽ làm hỏng chữ ký. Hãy in lại thành PDF mới rồi tải lên, "
                    + "và dẫn liên kết tới bản gốc đã ký."
            );
        foreach (var (key, lost) in Removed)
            if (dictionary.Elements.Remove(key))
                loss |= lost;
        if (OpensByItself(dictionary))
        {
            dictionary.Elements.Remove("/OpenAction");
            loss |= PdfLoss.Actions;
        }
        // A remark names its author in T; in a form, T is the name of the field.
        if (dictionary.Elements.ContainsKey("/Rect") && Name(dictionary, "/Subtype") is not ("" or "/Widget"))
        {
            dictionary.Elements.Remove("/T");
            dictionary.Elements.Remove("/M");
        }
        if (Name(dictionary, "/Subtype") == "/Image" && dictionary.Stream is not null)
            PdfPhotographs.Clean(dictionary);
        return loss;
    }

    // A file may choose the page it opens on and nothing else: an address that opens unasked tells its owner who reads.
    private static bool OpensByItself(PdfDictionary catalogue) =>
        Value(catalogue.Elements["/OpenAction"]) is PdfDictionary action
        && (Name(action, "/S") != "/GoTo" || action.Elements.ContainsKey("/Next"));

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
