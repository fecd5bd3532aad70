using System.Text.Json;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Commands;

/// <summary><c>intake</c> as a process of its own.</summary>
public sealed class IntakeCommandTests : IDisposable
{
    private const string Plan =
        "Số: 12/KH-UBND\n\nKẾ HOẠCH\nTriển khai Tháng hành động vì bình đẳng giới năm 2025\n\nI. CHỦ ĐỀ\n"
        + "Chủ đề: “Yêu thương là sẻ chia mỗi ngày”.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-intake-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task What_a_plan_says_is_a_json_object_a_line_and_nothing_is_made()
    {
        var file = Path.Combine(_folder.FullName, "ke-hoach.txt");
        await File.WriteAllTextAsync(file, Plan);
        var (code, said, _) = await RunAsync("intake", file, "--json");
        var facts = said.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(x => JsonSerializer.Deserialize<Dictionary<string, string>>(x)!)
            .ToList();
        Assert.Equal(0, code);
        Assert.All(facts, x => Assert.Equal(["field", "value", "where"], x.Keys));
        Assert.Contains(facts, x => x["field"] == "number" && x["value"] == "12/KH-UBND");
        Assert.Contains(facts, x => x["field"] == "theme" && x["value"] == "Yêu thương là sẻ chia mỗi ngày");
        Assert.Contains(facts, x => x["field"] == "missing" && x["value"] == "date");
        Assert.Equal([file], _folder.EnumerateFileSystemInfos().Select(x => x.FullName));
    }

    [Theory]
    [InlineData("khong-co.txt", "--json", "Không mở được tệp")]
    [InlineData("ke-hoach.txt", null, "Drafts cannot be made yet")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(string name, string? option, string sentence)
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "ke-hoach.txt"), Plan);
        var (code, said, fault) = await RunAsync([
            "intake",
            Path.Combine(_folder.FullName, name),
            .. option is null ? [] : new[] { option },
        ]);
        Assert.Equal(1, code);
        Assert.Empty(said);
        Assert.Contains(sentence, fault, StringComparison.Ordinal);
        Assert.Single(fault.Trim().Split('\n'));
    }

    private async Task<(int Code, string Said, string Fault)> RunAsync(params string[] arguments)
    {
        // An empty folder of its own: a database would appear in it.
        using var process = ProductProcess.Start(_folder, arguments);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }
}
