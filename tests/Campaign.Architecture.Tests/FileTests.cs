namespace Campaign.Architecture.Tests;

/// <summary>Files that a colleague can read beside another on one screen.</summary>
public sealed class FileTests
{
    private static IEnumerable<string> Sources =>
        Directory
            .EnumerateFiles(Path.Combine(Product.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(x => Path.GetExtension(x) is ".cs" or ".razor")
            .Where(x =>
                !x.Split(Path.DirectorySeparatorChar).Any(folder => folder is "bin" or "obj" or "node_modules")
            );

    // The formatter breaks code, but neither comments nor text in quotation marks.
    [Fact]
    public void No_line_is_longer_than_120_columns() =>
        Assert.Empty(
            from file in Sources
            from line in File.ReadLines(file).Index()
            where line.Item.Length > 120
            select $"{Path.GetRelativePath(Product.Root, file)}:{line.Index + 1}"
        );

    [Fact]
    public void No_file_has_more_than_300_lines() =>
        Assert.Empty(Sources.Where(x => File.ReadLines(x).Count() > 300).Select(Path.GetFileName));
}
