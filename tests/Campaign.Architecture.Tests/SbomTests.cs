using System.Diagnostics;
using System.Text.Json;

namespace Campaign.Architecture.Tests;

/// <summary>The bill of materials that publish writes beside the product.</summary>
public sealed class SbomTests
{
    [Fact]
    public async Task Publish_writes_every_part_with_its_version_into_a_bill_of_materials()
    {
        var folder = Directory.CreateTempSubdirectory("campaign-sbom-");
        try
        {
            using var bill = JsonDocument.Parse(await WriteAsync(folder.FullName));
            var root = bill.RootElement;
            Assert.Equal("CycloneDX", root.GetProperty("bomFormat").GetString());
            var parts = root.GetProperty("components").EnumerateArray().Select(Named).ToHashSet();
            Assert.Empty(Packages().Except(parts));
            var names = parts.Select(x => x.Split(' ')[0]);
            Assert.Empty(Typefaces().Except(names));
            Assert.Contains(parts, x => x.StartsWith("@umbraco-cms/backoffice ", StringComparison.Ordinal));
            Assert.Contains(parts, x => x.StartsWith("vietnamese-provinces-database ", StringComparison.Ordinal));
            Assert.Equal(
                root.GetProperty("components").GetArrayLength(),
                root.GetProperty("components").EnumerateArray().DistinctBy(x => $"{x.GetProperty("bom-ref")}").Count()
            );
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Only the step that publish ends with.
    private static async Task<string> WriteAsync(string folder)
    {
        var project = Path.Combine(Product.Root, "src", "Campaign.Web", "Campaign.Web.csproj");
        using var process = Process.Start(
            new ProcessStartInfo(
                "dotnet",
                ["msbuild", project, "-t:WriteSbom", "-nologo", $"-p:PublishDir={folder}/", "-p:Configuration=Release"]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        return await File.ReadAllTextAsync(Path.Combine(folder, "campaign.cdx.json"));
    }

    private static string Named(JsonElement part) => $"{part.GetProperty("name")} {part.GetProperty("version")}";

    // As the lock file of the product resolves them; analysers are not published.
    private static IEnumerable<string> Packages()
    {
        var file = Path.Combine(Product.Root, "src", "Campaign.Web", "packages.lock.json");
        using var locked = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. from framework in locked.RootElement.GetProperty("dependencies").EnumerateObject()
            from package in framework.Value.EnumerateObject()
            where package.Value.GetProperty("type").GetString() != "Project"
            where !package.Name.EndsWith("Analyzers", StringComparison.Ordinal)
            select $"{package.Name} {package.Value.GetProperty("resolved").GetString()}",
        ];
    }

    private static IEnumerable<string> Typefaces()
    {
        var file = Path.Combine(Product.Root, "build", "fonts", "package.json");
        using var wanted = JsonDocument.Parse(File.ReadAllText(file));
        return [.. wanted.RootElement.GetProperty("dependencies").EnumerateObject().Select(x => x.Name)];
    }
}
