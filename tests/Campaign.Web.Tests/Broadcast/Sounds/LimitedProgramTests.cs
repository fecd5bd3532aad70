using Campaign.Web.Broadcast.Sounds;

namespace Campaign.Web.Tests.Broadcast.Sounds;

/// <summary>Programs that misbehave are ended, and what they are given is never a command.</summary>
public sealed class LimitedProgramTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("campaign-limits-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Text_and_arguments_reach_the_program_as_they_are()
    {
        var output = Path.Combine(_folder.FullName, "output");
        const string Evil = "$(touch evil) `touch evil`; touch evil | tee \"evil\" '";
        await (
            Python("import sys; sys.stdout.write(sys.argv[1] + sys.stdin.read())", Evil) with
            {
                Output = output,
                Input = Evil + "ệ",
            }
        ).RunAsync(default);
        Assert.Equal(Evil + Evil + "ệ", await File.ReadAllTextAsync(output));
        Assert.Equal([output], Directory.GetFiles(_folder.FullName));
    }

    [Fact]
    public async Task It_sees_nothing_of_the_environment_and_works_in_its_folder()
    {
        Environment.SetEnvironmentVariable("Campaign__Test__Password", "secret");
        var output = Path.Combine(_folder.FullName, "output");
        await (Python("import os; print(os.getcwd()); print(dict(os.environ))") with { Output = output }).RunAsync(
            default
        );
        var said = await File.ReadAllTextAsync(output);
        Assert.StartsWith(_folder.FullName, said, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("import time; time.sleep(1000)", "longer than")]
    [InlineData("import sys\nwhile True: sys.stdout.write('x' * 100000)", "wrote more than")]
    [InlineData("import sys\nwhile True: sys.stderr.write('x' * 100000)", "longer than")]
    [InlineData("f = open('big', 'wb')\nwhile True: f.write(b'x' * 100000)", "ended with")]
    [InlineData("x = bytearray(2_000_000_000)", "MemoryError")]
    [InlineData("import sys; sys.exit('Không đọc được')", "ended with 1: Không đọc được")]
    public async Task A_program_that_misbehaves_is_ended_and_it_is_said_how(string code, string said)
    {
        var run = Python(code) with { Patience = TimeSpan.FromSeconds(10), MostBytes = 2_000_000, Megabytes = 500 };
        var fault = await Assert.ThrowsAsync<ProgramException>(() => run.RunAsync(default));
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
        Assert.True(fault.Message.Length < 40_000);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_a_fault_like_any_other() =>
        await Assert.ThrowsAsync<ProgramException>(() =>
            new LimitedProgram("/khong/co", [], _folder.FullName, TimeSpan.FromMinutes(5)).RunAsync(default)
        );

    private LimitedProgram Python(params string[] arguments) =>
        new("/usr/bin/python3", ["-c", .. arguments], _folder.FullName, TimeSpan.FromMinutes(5));
}
