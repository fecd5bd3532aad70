using System.IO.Compression;
using System.Xml;

namespace Campaign.Web.Formats;

/// <summary>Refuses office files that are too costly to read, before anything is read from them.</summary>
internal static class OfficePackage
{
    private const int MostEntries = 3000,
        DeepestElement = 120;

    /// <summary>Goes through the whole file once.</summary>
    /// <param name="bytes">The file, a zip.</param>
    /// <param name="needed">An entry without which it is not a file of the kind.</param>
    /// <param name="most">How many bytes it may expand to.</param>
    /// <param name="mostOfText">How many bytes one of its texts may expand to.</param>
    /// <returns>False when the needed entry is not there.</returns>
    /// <exception cref="OfficePackageTooLargeException">It expands too much, or is nested too deeply.</exception>
    public static bool Check(byte[] bytes, string needed, long most, long mostOfText)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
            throw new OfficePackageTooLargeException();
        if (zip.GetEntry(needed) is null)
            return false;
        // The size an entry claims was written by its author, so only reading it gives the truth.
        var left = most;
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            left -= Length(content, Math.Min(left, IsText(entry) ? mostOfText : left));
        }
        // A part is found by its relationship, so any name may hold a text that is nested too deeply.
        foreach (var entry in zip.Entries)
        {
            using var content = entry.Open();
            try
            {
                CheckDepth(content);
            }
            catch (XmlException) when (!IsText(entry)) { }
        }
        return true;
    }

    private static bool IsText(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static long Length(Stream content, long most)
    {
        var buffer = new byte[1 << 16];
        var length = 0L;
        for (int read; (read = content.Read(buffer)) > 0; )
            if ((length += read) > most)
                throw new OfficePackageTooLargeException();
        return length;
    }

    private static void CheckDepth(Stream content)
    {
        using var xml = XmlReader.Create(
            content,
            new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        while (xml.Read())
            if (xml.Depth > DeepestElement)
                throw new OfficePackageTooLargeException();
    }
}

/// <summary>An office file that expands too much, or is nested too deeply.</summary>
internal sealed class OfficePackageTooLargeException() : Exception("The file is too costly to read.");
