using System.Text;
using Campaign.UmbracoHost.Media.Workers;
using Microsoft.Extensions.Logging.Abstractions;

namespace Campaign.UmbracoHost.Tests.Media;

public sealed class Workers_end_what_costs_too_much
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_file_that_takes_too_long_ends_its_worker_and_the_officer_reads_why()
    {
        using var folder = new WorkFolder();
        // Each of the rules applies to each of the elements.
        var rules = string.Concat(Enumerable.Repeat($"*{{{string.Concat(Enumerable.Repeat("a:b;", 900))}}}", 450));
        await File.WriteAllTextAsync(
            folder.Input,
            $"<svg xmlns='http://www.w3.org/2000/svg'><style>{rules}</style>"
                + $"{string.Concat(Enumerable.Repeat("<g/>", 19_000))}</svg>"
        );
        using var worker = await StartAsync();
        var answer = await worker.RunAsync(Task(folder), new(TimeSpan.FromSeconds(1), Hour, long.MaxValue), default);
        Assert.Contains("cần hơn 1 giây để đọc", answer.Refusal, StringComparison.Ordinal);
        Assert.False(worker.IsReady);
    }

    [Fact]
    public async Task A_file_that_takes_too_much_memory_ends_its_worker_and_the_officer_reads_why()
    {
        using var folder = new WorkFolder();
        await File.WriteAllTextAsync(folder.Input, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        using var worker = await StartAsync();
        // a file that only waits: nobody writes to the other end
        using var pipe = System.Diagnostics.Process.Start("mkfifo", folder.Input + "-pipe");
        await pipe.WaitForExitAsync();
        var waits = Task(folder) with { Input = folder.Input + "-pipe" };
        var answer = await worker.RunAsync(waits, new(Hour, Hour, 1 << 20), default);
        Assert.Contains("cần hơn 1 MB bộ nhớ để đọc", answer.Refusal, StringComparison.Ordinal);
        Assert.False(worker.IsReady);
    }

    [Fact]
    public async Task A_file_that_is_read_within_its_budget_leaves_its_worker_ready_for_the_next()
    {
        using var folder = new WorkFolder();
        await File.WriteAllTextAsync(folder.Input, "<svg xmlns='http://www.w3.org/2000/svg'/>");
        using var worker = await StartAsync();
        for (var i = 0; i < 3; i++)
            Assert.Equal(
                new FileAnswer(),
                await worker.RunAsync(Task(folder), new(Hour, Hour, long.MaxValue), default)
            );
        Assert.True(worker.IsReady);
    }

    [Fact]
    public async Task A_program_that_reads_no_uploads_is_named_and_no_file_is_blamed()
    {
        using var folder = new WorkFolder();
        using var workers = new FileWorkers(new("/bin/false", []), NullLogger<FileWorkers>.Instance);
        var missing = await Assert.ThrowsAsync<WorkerMissingException>(() => workers.RunAsync(Task(folder), default));
        Assert.Contains("/bin/false", missing.Message, StringComparison.Ordinal);
        using var none = new FileWorkers(new("/nowhere/program", []), NullLogger<FileWorkers>.Instance);
        await Assert.ThrowsAsync<WorkerMissingException>(() => none.RunAsync(Task(folder), default));
    }

    [Fact]
    public async Task A_worker_knows_no_setting_of_the_product()
    {
        const string name = "ConnectionStrings__umbracoDbDSN";
        Environment.SetEnvironmentVariable(name, "Password=bi-mat");
        try
        {
            using var process = new WorkerProgram("/usr/bin/env", []).Start();
            var known = await process.StandardOutput.ReadToEndAsync();
            Assert.Contains("PATH=", known, StringComparison.Ordinal);
            Assert.DoesNotContain("bi-mat", known, StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable(name, null);
        }
    }

    private static Task<WorkerProcess> StartAsync() =>
        WorkerProcess.StartAsync(WorkerProgram.Of(typeof(TestWorkers).Assembly));

    private static FileTask Task(WorkFolder folder) =>
        new(FileWork.Clean, "image/svg+xml", folder.Input, folder.Output);
}
