using System.Runtime.CompilerServices;

namespace Campaign.Web.Tests.Api;

/// <summary>
/// Compares whole outputs with files in the repository. With APPROVE=1 in the environment, the files are rewritten;
/// look at the difference before committing it.
/// </summary>
internal static class Approved
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../.."));

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    /// <summary>Compares a text with a file, by path from the top of the repository.</summary>
    public static void Equal(string path, string actual)
    {
        var file = Path.Combine(Root, path);
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }
        Assert.True(File.Exists(file), $"{path} is missing; run the test once with APPROVE=1.");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
