using Campaign.Content.Files;
using Campaign.Web.Operations.Commands;

namespace Campaign.Web.Tests.Operations.Commands;

public sealed class ContentReportTests
{
    [Fact]
    public async Task Counts_and_notes_are_reported_in_words()
    {
        var result = new ImportResult(3, 2, 1, [], ["Đã bỏ qua tệp mẫu."]);
        Assert.Equal((0, "Đã bỏ qua tệp mẫu.\nTạo mới 3 mục, sửa 2, giữ nguyên 1.\n"), await WriteAsync(result));
    }

    [Fact]
    public async Task Every_fault_is_reported_and_makes_the_command_fail_whatever_else_was_done()
    {
        var fault = new ContentFault("a.yaml", 7, 1, "title", "thiếu");
        var (code, text) = await WriteAsync(new ImportResult(3, 0, 0, [fault], []));
        Assert.Equal((1, $"{fault}\nTạo mới 3 mục, sửa 0, giữ nguyên 0.\n1 lỗi.\n"), (code, text));
    }

    private static async Task<(int Code, string Text)> WriteAsync(ImportResult result)
    {
        using var output = new StringWriter { NewLine = "\n" };
        return (await ContentReport.WriteAsync(output, result.Faults, result.Notes, result.Summary), output.ToString());
    }
}
