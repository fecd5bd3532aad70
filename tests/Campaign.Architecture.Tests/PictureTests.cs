namespace Campaign.Architecture.Tests;

public sealed class PictureTests
{
    private static readonly string File = Path.Combine(Product.Root, "docs", "architecture.svg");

    [Fact]
    public void Every_layer_is_made_of_folders_that_there_are() =>
        Assert.All(
            Layers.FromTheTop.SelectMany(x => x),
            x => Assert.True(Directory.Exists(Path.Combine(Product.Root, "src", "Campaign.Web", x)), x)
        );

    /// <summary><c>APPROVE=1</c> draws it anew.</summary>
    [Fact]
    public void The_drawing_shows_the_projects_and_folders_there_are()
    {
        var drawn = Picture.Draw().ReplaceLineEndings("\n");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            System.IO.File.WriteAllText(File, drawn);
        Assert.Equal(System.IO.File.ReadAllText(File), drawn);
    }
}
