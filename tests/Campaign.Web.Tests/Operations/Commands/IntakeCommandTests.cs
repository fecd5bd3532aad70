using System.Text.Json;
using Campaign.Web.Tests.Whole;
using Campaign.Web.Tests.Whole.Killing;

namespace Campaign.Web.Tests.Operations.Commands;

/// <summary><c>intake</c> as a separate process.</summary>
[Collection("whole")]
public sealed class IntakeCommandTests : IDisposable
{
    private const string Plan =
        "Số: 12/KH-UBND\n\nKẾ HOẠCH\nTriển khai Tháng hành động vì bình đẳng giới năm 2025\n\nI. CHỦ ĐỀ\n"
        + "Chủ đề: “Yêu thương là sẻ chia mỗi ngày”.\n";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-intake-");

    public void Dispose() => _folder.DeleteAll();

    [Fact]
    public async Task A_plan_is_printed_as_one_json_object_per_line_and_nothing_is_created()
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
    [InlineData("--json")]
    [InlineData(null)]
    public async Task An_unreadable_file_is_explained_in_one_sentence_and_nothing_is_created(string? option)
    {
        var file = Path.Combine(_folder.FullName, "khong-co.txt");
        var (code, said, fault) = await RunAsync(["intake", file, .. option is null ? [] : new[] { option }]);
        Assert.Equal(1, code);
        Assert.Empty(said);
        Assert.Contains("Không mở được tệp", fault, StringComparison.Ordinal);
        Assert.Single(fault.Trim().Split('\n'));
        Assert.Empty(_folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task A_plan_becomes_drafts_that_are_listed_and_created_only_once()
    {
        await FirstStart.CopyToAsync(_folder);
        var file = Path.Combine(_folder.FullName, "ke-hoach.txt");
        await File.WriteAllTextAsync(file, Plan);
        var (code, said, _) = await RunAsync("intake", file);
        Assert.Equal(0, code);
        Assert.Contains("+ document/ke-hoach-12-kh-ubnd-2025", said, StringComparison.Ordinal);
        Assert.Contains("? date", said, StringComparison.Ordinal);
        Assert.Matches("Đã tạo bản nháp: 1 mục. Lần nhập: [0-9a-f-]{36}", said);
        var set = said.Trim()[^36..];
        var (refused, _, why) = await RunAsync("intake-publish", set, "--at", "2030-01-01T08:00:00");
        Assert.Equal(1, refused);
        Assert.Contains("múi giờ", why, StringComparison.Ordinal);

        (code, said, _) = await RunAsync("intake", file);
        Assert.Equal(0, code);
        Assert.Contains("= document/ke-hoach-12-kh-ubnd-2025", said, StringComparison.Ordinal);
        Assert.Contains("Không có gì mới.", said, StringComparison.Ordinal);
    }

    private async Task<(int Code, string Said, string Fault)> RunAsync(params string[] arguments)
    {
        // In a separate empty folder, where a database would show.
        using var process = ProductProcess.Start(_folder, arguments);
        var said = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, said[0], said[1]);
    }
}
