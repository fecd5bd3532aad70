using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Tests.Support;

/// <summary>The files of the project itself.</summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string ThemesPath => Path.Combine(Root, "themes");

    public static ThemeCatalog Themes { get; } = ThemeCatalog.Load(ThemesPath);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Campaign.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Tests run inside the project's folder.");
    }
}
