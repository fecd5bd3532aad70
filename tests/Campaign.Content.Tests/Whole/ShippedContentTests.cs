using System.Diagnostics;
using Campaign.Content.Projection;
using Campaign.Core.Messages;
using Campaign.Core.Places;
using Campaign.Core.Plans;
using Campaign.UmbracoHost.Startup;

namespace Campaign.Content.Tests.Whole;

/// <summary>The content the product ships with.</summary>
public class ShippedContentTests
{
    private static string Folder
    {
        get
        {
            for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
                if (File.Exists(Path.Combine(folder.FullName, "Campaign.sln")))
                    return Path.Combine(folder.FullName, "content");
            throw new UnreachableException("The tests run outside the repository.");
        }
    }

    [Fact]
    public void It_has_no_faults() =>
        Assert.Empty(Content.Files.ContentCommands.ValidateFiles(Folder, RecordTypes.OfProduct, TimeProvider.System));

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task It_comes_in_once_is_public_and_goes_out_without_a_changed_byte(DatabaseProvider provider)
    {
        using var copy = new ContentFolder();
        Scratch.Delete(copy.Path);
        foreach (var file in Directory.EnumerateFiles(Folder, "*.yaml", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(Folder, file), await File.ReadAllTextAsync(file));
        await using var host = await ContentHost.StartAsync(provider, copy.Path);
        var first = await host.Commands.ImportAsync(copy.Path);
        Assert.Empty(first.Faults);
        var head = await host.HeadAsync();
        var again = await host.Commands.ImportAsync(copy.Path);
        Assert.Equal((0, 0, first.Created), (again.Created, again.Updated, again.Unchanged));
        Assert.Equal(head, await host.HeadAsync());
        var before = copy.Snapshot();
        Assert.Empty(host.Commands.Export(copy.Path).Written);
        Assert.Equal(before, copy.Snapshot());

        var snapshot = await host.FollowAsync();
        var messages = snapshot.All<KeyMessage>().Where(x => x.Header.Edition == 2021).ToList();
        Assert.Equal(16, messages.Count);
        Assert.StartsWith("Hướng ứng", messages[0].OfficialText, StringComparison.Ordinal);
        Assert.StartsWith("Hưởng ứng", messages[0].CorrectedText, StringComparison.Ordinal);
        Assert.Equal(19, snapshot.All<Target>().Count());
        Assert.Contains(snapshot.All<Allocation>(), x => x.TotalQuantity == 44);
        Assert.Equal(34, snapshot.Places.Provinces(new DateOnly(2026, 1, 1)).Count());
    }
}
