using System.Text.RegularExpressions;
using Campaign.Rendering.Faults;
using Campaign.Rendering.Tests.Support;
using Campaign.Rendering.Themes;

namespace Campaign.Rendering.Tests.Themes;

public sealed class ThemeCatalogTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ThemeCatalogTests()
    {
        var source = Path.Combine(Repository.ThemesPath, "thang-hanh-dong");
        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_folder.Path, "thang-hanh-dong", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => _folder.Dispose();

    private string Of(string file) => Path.Combine(_folder.Path, "thang-hanh-dong", file);

    private void Edit(string file, string pattern, string replacement)
    {
        var text = File.ReadAllText(Of(file));
        var edited = new Regex(pattern).Replace(text, replacement, 1);
        Assert.NotEqual(text, edited);
        File.WriteAllText(Of(file), edited);
    }

    private IReadOnlyList<string> Faults() =>
        Assert.Throws<ThemeException>(() => ThemeCatalog.Load(_folder.Path)).Faults;

    [Fact]
    public void The_three_themes_of_the_project_are_sound()
    {
        Assert.Equal(
            ["ky-nguyen-so", "thang-gia-dinh", "thang-hanh-dong"],
            Repository.Themes.All.Select(t => t.Name).Order(StringComparer.Ordinal)
        );
        Assert.All(Repository.Themes.All, t => Assert.Contains("<svg", t.Scene, StringComparison.Ordinal));
    }

    [Fact]
    public void The_hash_of_a_theme_changes_with_any_of_its_files()
    {
        var before = ThemeCatalog.Load(_folder.Path).Get("thang-hanh-dong").Hash;
        Edit("art/scene.svg", "Sáu người", "Người");

        Assert.NotEqual(before, ThemeCatalog.Load(_folder.Path).Get("thang-hanh-dong").Hash);
    }

    [Fact]
    public void An_unknown_theme_is_named_together_with_those_that_exist()
    {
        var fault = Assert.Throws<UnprintableException>(() => Repository.Themes.Get("xanh"));

        Assert.Contains("\"xanh\"", fault.Message, StringComparison.Ordinal);
        Assert.Contains("ky-nguyen-so", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("theme.json", "\"version\": \"1\"", "\"version\": \"1\", \"fonts\": []", "unknown key \"fonts\"")]
    [InlineData("theme.json", "\"message\": 1.0", "\"message\": 3", "type.message must be")]
    [InlineData("theme.json", "\"ground\": \"#F5821F\"", "\"ground\": \"orange\"", "colours.ground must be written")]
    [InlineData("theme.json", "\"p-ink\": \"#14213D\"", "\"p-ink\": \"#FFFFFF\"", "p-ink #FFFFFF on p-ground")]
    [InlineData("theme.json", "art/scene.svg", "art/none.svg", "art/none.svg: is missing")]
    [InlineData("theme.json", "art/scene.svg", "../../secret.svg", "lies outside")]
    [InlineData("theme.json", "^\\{", "{{", "is not JSON")]
    [InlineData("site.css", "--ground: #F5821F", "--ground: #F5821E", "theme.json says #F5821F")]
    [InlineData("site.css", "--ground:", "--safety:", "--safety may not be set")]
    [InlineData("site.css", "\\}\\s*$", "} a{display:none}", "one block")]
    [InlineData("site.css", "url\\(\"data:[^\"]*\"\\)", "url(\"https://elsewhere/x.svg\")", "must be a picture inside")]
    [InlineData("print.css", "\\s*--p-num:[^;]*;", "", "--p-num is missing")]
    [InlineData("art/scene.svg", "<defs>", "<script>alert(1)</script><defs>", "<script> is not allowed")]
    [InlineData("art/scene.svg", "<g ", "<g onload=\"x()\" ", "attribute onload")]
    [InlineData("art/scene.svg", "<defs>", "<use href=\"http://elsewhere/a.svg#b\"/><defs>", "href may only name")]
    [InlineData("art/band.svg", "</svg>", "", "not well-formed")]
    public void A_fault_is_named_with_its_file(string file, string pattern, string replacement, string expected)
    {
        Edit(file, pattern, replacement);

        Assert.Contains(
            Faults(),
            f =>
                f.StartsWith("thang-hanh-dong", StringComparison.Ordinal)
                && f.Contains(expected, StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Days_that_differ_by_colour_alone_are_refused()
    {
        var css = File.ReadAllText(Of("site.css"));
        var done = Regex.Match(css, "--day-done: (url\\(\"[^\"]*\"\\));").Groups[1].Value;
        var recoloured = done.Replace("F5821F", "8FA0C4", StringComparison.Ordinal);
        File.WriteAllText(Of("site.css"), Regex.Replace(css, "--day-next: [^;]*;", _ => $"--day-next: {recoloured};"));

        Assert.Contains(Faults(), f => f.Contains("day-done and day-next", StringComparison.Ordinal));
    }

    [Fact]
    public void All_faults_of_all_themes_come_in_one_list()
    {
        File.Delete(Of("print.css"));
        Edit("art/scene.svg", "<defs>", "<image/><defs>");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty"));

        Assert.Equal(3, Faults().Count);
    }
}
