namespace Campaign.Core.Text.Spoken;

/// <summary>Reads the tables in this folder: tab-separated, one entry per line, # before a remark.</summary>
internal static class SpokenFile
{
    /// <summary>The whole of a table.</summary>
    internal static string Text(string name)
    {
        using var stream = typeof(SpokenFile).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return Nfc.Of(reader.ReadToEnd());
    }

    /// <summary>Its entries, split at the tabs.</summary>
    internal static IEnumerable<string[]> Rows(string name) =>
        Text(name)
            .Split('\n')
            .Select(x => x.TrimEnd('\r', ' '))
            .Where(x => x.Length > 0 && x[0] != '#')
            .Select(x => x.Split('\t'));
}
