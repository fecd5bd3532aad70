namespace Campaign.Web.Media;

/// <summary>Programs that are used where they are installed.</summary>
internal static class InstalledProgram
{
    /// <summary>Path of a program; null when it is not installed.</summary>
    /// <param name="name">Its name, without an extension.</param>
    public static string? Find(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(x => Path.Combine(x, OperatingSystem.IsWindows() ? name + ".exe" : name))
            .FirstOrDefault(File.Exists);
}
