using System.Globalization;

namespace Campaign.Benchmarks.Publish;

/// <summary>The shipped content and as many sample messages as wanted, as content files.</summary>
internal static class SampleContent
{
    /// <summary>How the text of each sample begins.</summary>
    public const string Text = "Thông điệp mẫu số ";

    public static void Write(string folder, int messages)
    {
        var source = Repository("content");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(folder, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        using var writer = new StreamWriter(Path.Combine(folder, "thang-hanh-dong", "2022", "messages.yaml"));
        writer.Write("items:\n");
        for (var i = 1; i <= messages; i++)
            writer.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  - id: mau-{i}\n    order: {i}\n    officialText: {Text}{i}, phòng ngừa bạo lực.\n"
                        + $"    source:\n      document: qd-1790-2021\n      note: Mẫu.\n"
                )
            );
    }

    /// <summary>A folder of the repository.</summary>
    public static string Repository(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "Campaign.sln")))
                return Path.Combine(at.FullName, name);
        throw new DirectoryNotFoundException("The benchmarks run inside the repository.");
    }
}
